package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** Every name is either kept as it is or refused with the reason beside it; none is ever run or lost. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ClassNamesIT {

    private static final String EMPTY = "A name needs at least one character that can be seen.";

    /** In an order in which no two reasons alike follow each other: the next must come before it counts. */
    private static final List<Refused> REFUSED = List.of(
            new Refused("", EMPTY),
            new Refused("x".repeat(300), "That name has 300 characters; 60 is the most."),
            new Refused("   ", EMPTY),
            new Refused("class 2", "There is a class “class 2” already. Choose another name."),
            new Refused(
                    "abc\u202Edef",
                    "That name has characters that cannot be shown. Type it anew rather than paste it."));

    private static final List<String> TAKEN = List.of(
            "👩‍👩‍👧‍👦 family",
            "كوب قهوة",
            "<script>document.title='run'</script>",
            "<b>bold</b> & \"quoted\" 'too'",
            "{0} %s \\n",
            "x".repeat(60));

    @Test
    void a_name_that_is_no_name_is_refused_where_it_was_typed(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        ClassCardPart card = studio.card("Class 1");
        for (Refused refused : REFUSED) {
            card.rename(refused.name());
            assertThat(card.nameProblem()).hasText(refused.reason());
        }
        studio.reload();
        assertThat(studio.cards().nth(0)).hasAttribute("aria-label", "Class 1");
    }

    @Test
    void a_name_in_any_writing_is_kept_and_shown_as_text(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        String before = "Class 1";
        for (String name : TAKEN) {
            studio.card(before).rename(name);
            assertThat(studio.cards().nth(0)).hasAttribute("aria-label", name);
            before = name;
            studio.reload();
            assertThat(studio.cards().nth(0)).hasAttribute("aria-label", name);
            assertThat(studio.card(name).name()).hasValue(name);
        }
        assertThat(studio.page()).hasTitle("Untitled project · Perceptory");
    }

    private record Refused(String name, String reason) {}
}
