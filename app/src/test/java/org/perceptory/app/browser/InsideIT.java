package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.OwnProject;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.Sounds;

/** What is found under the hood is put right there. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class InsideIT {

    private static final int RIGHT = 8;
    /** Pictures that stand in the wrong class: the model, which has not seen them so, takes them for what they are. */
    private static final int WRONG = 3;

    @Test
    void mistakes_are_moved_and_deleted_where_they_are_found_and_every_cell_opens_what_it_counts(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        OwnProject project = mislabelled(Api.of(account));
        InsidePage inside = InsidePage.open(student.signIn(account).page(), project.id());
        everyCellOpensWhatItCounts(inside, 0);
        assertThat(inside.figures())
                .hasText(Pattern.compile("While being tested, by a model that had not seen this picture: \\w+, \\d+%\\."
                        + " The finished model, which learnt from it: \\w+, \\d+%\\."));

        int mistakes = inside.mistakes().count();
        assertThat(mistakes).isGreaterThanOrEqualTo(2);
        Locator first = inside.mistakes().first();
        String words = first.innerText().strip();
        Locator second = inside.mistakes().nth(1);
        String next = second.getAttribute("data-sample");
        inside.move(first, words.startsWith("BARS") ? "CIRCLES" : "BARS");
        assertThat(inside.mistakes()).hasCount(mistakes - 1);
        assertThat(inside.mistakes().first()).hasAttribute("data-sample", next);
        assertThat(inside.mistakes().first()).isFocused();
        assertThat(inside.words(Pattern.compile("it does not know yet what you changed")))
                .isVisible();

        inside.delete(inside.mistakes().first());
        assertThat(inside.mistakes()).hasCount(mistakes - 2);
        inside.button("Undo").click();
        assertThat(inside.mistakes()).hasCount(mistakes - 1);
        inside.mistakes().first().press("Delete");
        assertThat(inside.words("1 picture deleted.")).isVisible();
        everyCellOpensWhatItCounts(inside, 1);

        inside.page().reload();
        assertThat(inside.mistakes()).hasCount(mistakes - 2);
        assertThat(
                        inside.words(
                                Pattern.compile(
                                        "^1 of these pictures was deleted since. 1 of these pictures was moved to another class since.")))
                .isVisible();
        everyCellOpensWhatItCounts(inside, 1);
    }

    @Test
    void sounds_are_put_right_in_the_same_way(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        OwnProject project = OwnProject.ofSounds(Api.of(account));
        project.classOf(Sounds.Kind.TONES, 3);
        project.classOf(Sounds.Kind.KNOCKS, 3);
        project.train();
        InsidePage inside = InsidePage.open(student.signIn(account).page(), project.id());
        inside.openRecognised("KNOCKS");
        Locator sounds = inside.judged();
        assertThat(sounds.first()).isVisible();
        int all = sounds.count();
        inside.delete(sounds.first());
        assertThat(sounds).hasCount(all - 1);
        assertThat(sounds.first()).isFocused();
        assertThat(inside.tally()).hasText(all + " sounds when the model was tested. 1 was deleted since.");
    }

    @Test
    void a_phone_scrolls_nothing_sideways_and_axe_finds_nothing(@OnPhone Visitor student) {
        Account account = Account.create(Role.STUDENT);
        OwnProject project = mislabelled(Api.of(account));
        InsidePage inside = InsidePage.open(student.signIn(account).page(), project.id());
        assertThat(inside.mistakes().first()).isVisible();
        assertThat(inside.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        inside.isAccessible();
    }

    private static OwnProject mislabelled(Api owner) {
        OwnProject project = OwnProject.of(owner);
        String circles = project.classOf(Kind.CIRCLES, RIGHT);
        String bars = project.classOf(Kind.BARS, RIGHT);
        project.add(circles, Kind.BARS, RIGHT, RIGHT + WRONG);
        project.add(bars, Kind.CIRCLES, RIGHT, RIGHT + WRONG);
        project.train();
        return project;
    }

    /** @param deleted how many are not there any more, of all cells together */
    private static void everyCellOpensWhatItCounts(InsidePage inside, int deleted) {
        assertThat(inside.cells().first()).isVisible();
        int gone = 0;
        for (Locator cell : inside.cells().all()) {
            int counted = Integer.parseInt(cell.innerText().strip());
            cell.click();
            assertThat(inside.tally())
                    .hasText(Pattern.compile("\\b" + counted + " pictures? when the model was tested\\."));
            boolean missing = inside.tally().innerText().contains("deleted since");
            gone += missing ? 1 : 0;
            assertThat(inside.judged()).hasCount(missing ? counted - 1 : counted);
            inside.closeCell();
            assertThat(inside.tally()).hasCount(0);
        }
        assertThat(gone).isEqualTo(deleted);
    }
}
