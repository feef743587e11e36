package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** A person takes their data along and leaves. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class AccountIT {

    @Test
    void who_leaves_takes_everything_along_and_leaves_nothing(Visitor student) throws IOException {
        Account account = Account.create(Role.STUDENT);
        StudioPage studio = student.signIn(account).newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);
        AccountPage own = studio.account();
        own.isAccessible();

        Download data = own.takeAlong();
        assertThat(data.suggestedFilename()).isEqualTo("my-perceptory-data.zip");
        try (var zip = new ZipFile(data.path().toFile())) {
            Stream<String> names = zip.stream().map(ZipEntry::getName);
            assertThat(names)
                    .contains("README.md", "data/person.json", "data/projects.json")
                    .filteredOn(name -> name.endsWith(".jpg"))
                    .hasSize(3);
        }

        own.delete();
        assertThat(own.confirmDelete()).isDisabled();
        own.typeDeleteWord("DELETE");
        own.confirmDelete().click();
        assertThat(own.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        assertThat(Api.anonymous()
                        .signIn(account.username(), account.password())
                        .header("Location"))
                .endsWith("/sign-in?error");
    }
}
