package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;

/** What a tutor keeps to write again is theirs alone. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CommentBankTest {
    @Inject
    CommentBank bank;

    @Inject
    Classroom classroom;

    Person tutor;
    Person other;

    @BeforeEach
    void twoTutors() {
        tutor = classroom.tutor();
        other = classroom.tutor();
    }

    @Test
    void theNewestIsFirstAndTheSameWordsAreKeptOnce() {
        bank.keep(tutor, "  More light. ");
        bank.keep(tutor, "More hands.\nMore rooms.");
        bank.keep(tutor, "More light.");
        assertThat(texts(tutor)).containsExactly("More hands.\nMore rooms.", "More light.");
        assertThat(texts(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void nothingIsNotKept(String nothing) {
        assertThat(bank.keep(tutor, nothing)).isEmpty();
        assertThat(texts(tutor)).isEmpty();
    }

    @Test
    void eachIsAsLongAndTheyAreAsManyAsTheyMayBe() {
        String longest = "x".repeat(CommentBank.LONGEST);
        assertRefused(Refusal.TEXT_TOO_LONG, () -> bank.keep(tutor, longest + "x"));
        UUID first = bank.keep(tutor, longest).orElseThrow().id;
        assertRefused(Refusal.TEXT_TOO_LONG, () -> bank.change(tutor, first, longest + "x"));
        for (int i = 1; i < CommentBank.MOST; i++) {
            bank.keep(tutor, "Comment " + i);
        }
        assertRefused(Refusal.TOO_MANY_SAVED_COMMENTS, () -> bank.keep(tutor, "One more"));
        assertThat(bank.keep(tutor, longest)).as("which is there already").isPresent();
    }

    @Test
    void itIsWrittenAnewAndRemovedByWhoKeepsIt() {
        UUID kept = bank.keep(tutor, "More light.").orElseThrow().id;
        bank.change(tutor, kept, "Much more light.");
        assertRefused(Refusal.NOT_FOUND, () -> bank.change(other, kept, "Mine"));
        bank.remove(other, kept);
        assertThat(texts(tutor)).containsExactly("Much more light.");
        bank.change(tutor, kept, " ");
        assertThat(texts(tutor)).as("one that says nothing any more").isEmpty();
        UUID again = bank.keep(tutor, "More light.").orElseThrow().id;
        bank.remove(tutor, again);
        assertThat(texts(tutor)).isEmpty();
    }

    private List<String> texts(Person person) {
        return bank.of(person).stream().map(comment -> comment.text).toList();
    }
}
