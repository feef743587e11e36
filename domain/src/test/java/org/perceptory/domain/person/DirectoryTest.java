package org.perceptory.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DirectoryTest {
    @Inject
    Given given;

    @Inject
    People people;

    @Inject
    Directory directory;

    @Inject
    Audit audit;

    Person admin;
    String username;
    Person made;

    @BeforeEach
    void anAccount() {
        admin = given.admin();
        username = "ada_" + UUID.randomUUID();
        made = people.localAccount(username, "hash", Role.STUDENT, "Ada").person;
    }

    @Test
    void peopleAreFoundByAnyPartOfWhatTheyAreCalled() {
        people.describe(made.id, "Ada " + username, "ada@" + username + ".example");
        for (String text : new String[] {username, username.toUpperCase(), username + ".EXAMPLE", "Ada " + username}) {
            assertThat(directory.search(admin, text, 10)).singleElement().satisfies(found -> {
                assertThat(found.person().id).isEqualTo(made.id);
                assertThat(found.username()).isEqualTo(username);
            });
        }
        assertThat(directory.search(admin, username.replace('_', '%'), 10)).isEmpty();
        assertThat(directory.search(admin, username.replace('_', '?'), 10)).isEmpty();
    }

    /** A name, and a text that finds it by each of its signs as they are. */
    @ParameterizedTest
    @CsvSource({"100% Ada, % aDA, %% Ada", "Ada_B, ada_b, AdaxB", "A\\da, a\\DA, Ada", "Łucja, łUCJA, Lucja"})
    void signsStandForThemselves(String name, String finds, String findsNot) {
        String own = " " + made.id;
        people.describe(made.id, name + own, "");
        assertThat(directory.search(admin, own, 10)).hasSize(1);
        assertThat(directory.search(admin, finds + own, 10)).hasSize(1);
        assertThat(directory.search(admin, findsNot + own, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "Ada\0", "\ud83d", "a\ud83d"})
    void whatNoTextHasFindsNobody(String text) {
        assertThat(directory.search(admin, text, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en", "lt"})
    void inEveryLanguageOfTheServer(String language) {
        Locale before = Locale.getDefault();
        people.describe(made.id, "İris Iris " + made.id, "");
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(directory.search(admin, "IRIS " + made.id, 10)).hasSize(1);
            assertThat(directory.search(admin, "İRIS IRIS " + made.id, 10)).hasSize(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRoleIsChangedWithItsAccountAndWrittenDown() {
        directory.role(admin, made.id, Role.TUTOR);
        assertThat(people.find(made.id).orElseThrow().role).isEqualTo(Role.TUTOR);
        assertThat(LocalAccount.<LocalAccount>findById(username).role).isEqualTo("TUTOR");
        assertThat(audit.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.action).isEqualTo(Action.ROLE_CHANGED);
            assertThat(entry.byId).isEqualTo(admin.id);
            assertThat(entry.whomId).isEqualTo(made.id);
            assertThat(entry.was).isEqualTo("role:STUDENT");
            assertThat(entry.became).isEqualTo("role:TUTOR");
        });
    }

    @Test
    void anAdminDoesNotLockThemselvesOut() {
        assertRefused(Refusal.NOT_FOUND, () -> directory.role(admin, admin.id, Role.STUDENT));
        assertRefused(Refusal.NOT_FOUND, () -> directory.other(admin, admin.id));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void toEverybodyElseNobodyIsHere(Role role) {
        Person curious =
                people.signedIn("https://vle.example", UUID.randomUUID().toString(), role);
        assertRefused(Refusal.NOT_FOUND, () -> directory.search(curious, "", 10));
        assertRefused(Refusal.NOT_FOUND, () -> directory.role(curious, made.id, Role.ADMIN));
        assertRefused(Refusal.NOT_FOUND, () -> directory.other(curious, made.id));
    }
}
