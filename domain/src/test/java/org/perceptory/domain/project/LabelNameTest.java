package org.perceptory.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.perceptory.domain.Refusals.assertRefused;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.Refusal;

class LabelNameTest {

    @ParameterizedTest
    @MethodSource
    void accepts(String typed, String kept) {
        assertThat(new LabelName(typed).text()).isEqualTo(kept);
    }

    static Stream<Arguments> accepts() {
        return Stream.of(
                arguments("Cat", "Cat"),
                arguments("  Cat \t", "Cat"),
                arguments("🐱", "🐱"),
                arguments("👩‍👩‍👧‍👦 family", "👩‍👩‍👧‍👦 family"),
                arguments("👩‍👩‍👧‍👦".repeat(60), "👩‍👩‍👧‍👦".repeat(60)),
                arguments("قطة", "قطة"),
                arguments("חתול", "חתול"),
                arguments("猫", "猫"),
                arguments("बिल्ली", "बिल्ली"),
                arguments("<script>alert(1)</script>", "<script>alert(1)</script>"),
                arguments("Robert'); drop table label;--", "Robert'); drop table label;--"),
                arguments("../../etc/passwd", "../../etc/passwd"),
                arguments("Cafe\u0301", "Café"),
                arguments("a".repeat(60), "a".repeat(60)));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String typed, Refusal code) {
        assertRefused(code, () -> new LabelName(typed));
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("", Refusal.NAME_EMPTY),
                arguments(" \t\n", Refusal.NAME_EMPTY),
                arguments("\u00a0\u2003", Refusal.NAME_EMPTY),
                arguments("\u200b\u200d\ufeff", Refusal.NAME_EMPTY),
                arguments("\u0301", Refusal.NAME_EMPTY),
                arguments("\u3164", Refusal.NAME_EMPTY),
                arguments("a".repeat(61), Refusal.NAME_TOO_LONG),
                arguments("a".repeat(300), Refusal.NAME_TOO_LONG),
                arguments("a" + "\u0301".repeat(5000), Refusal.NAME_TOO_LONG),
                arguments("a\u0000b", Refusal.NAME_UNPRINTABLE),
                arguments("a\nb", Refusal.NAME_UNPRINTABLE),
                arguments("a\u0007b", Refusal.NAME_UNPRINTABLE),
                arguments("a\u2028b", Refusal.NAME_UNPRINTABLE),
                arguments("cat\u202egpj.exe", Refusal.NAME_UNPRINTABLE),
                arguments("cat\u2066x", Refusal.NAME_UNPRINTABLE),
                arguments("cat\ud83d", Refusal.NAME_UNPRINTABLE));
    }

    /** To compose them all would take minutes: their number squared. */
    @Test
    void aMillionMarksAreRefusedAtOnce() {
        String hostile = "a" + "\u0301\u0323".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertRefused(Refusal.NAME_TOO_LONG, () -> new LabelName(hostile));
            assertThat(LabelName.keyOf(hostile)).hasSameSizeAs(hostile);
        });
    }

    @ParameterizedTest
    @CsvSource({"Cat, CAT", "Straße, STRASSE", "Ünï, ÜNÏ", "Two  words, two words", "ﬁsh, fish"})
    void theseAreTheSameName(String one, String other) {
        assertThat(new LabelName(one).key()).isEqualTo(new LabelName(other).key());
    }

    @Test
    void differentNamesHaveDifferentKeys() {
        assertThat(new LabelName("Cat").key()).isNotEqualTo(new LabelName("Cats").key());
    }
}
