package org.perceptory.app.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.admin.PeopleFile.Line;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.Role;

/** Lists of people as spreadsheets and VLEs save them, and as nobody should. */
class PeopleFileTest {

    private static final NewPerson ADA = new NewPerson("ada", "Ada Lovelace", "ada@example.org", Role.TUTOR);

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("without headings", "ada,Ada Lovelace,ada@example.org,tutor"),
                Arguments.of("with headings", "User name,Name,E-mail,Role\nada,Ada Lovelace,ada@example.org,tutor"),
                Arguments.of(
                        "in another order",
                        "Role,Email address,username,Full name\nTutor,ada@example.org,ada,Ada Lovelace"),
                Arguments.of("with semicolons", "ada;Ada Lovelace;ada@example.org;tutor"),
                Arguments.of("with tabs", "ada\tAda Lovelace\tada@example.org\ttutor"),
                Arguments.of("quoted", "\"ada\",\"Ada Lovelace\",\"ada@example.org\",\"TUTOR\""),
                Arguments.of(
                        "with Windows' ends of lines",
                        "username,name,email,role\r\nada,Ada Lovelace,ada@example.org,tutor\r\n"),
                Arguments.of("with blanks around", "\n  \n ada , Ada Lovelace , ada@example.org , tutor \n\n"),
                Arguments.of(
                        "with a byte order mark",
                        "\uFEFFusername,name,email,role\nada,Ada Lovelace,ada@example.org,tutor"),
                Arguments.of(
                        "given and family name",
                        "username,First name,Surname,mail,role\nada,Ada,Lovelace,ada@example.org,tutor"),
                Arguments.of(
                        "with columns that mean nothing here",
                        "id,username,cohort,name,email,role\n7,ada,A,Ada Lovelace,ada@example.org,tutor"),
                Arguments.of("with empty columns at the end", "ada,Ada Lovelace,ada@example.org,tutor,,,"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_list(String what, String text) throws PeopleFile.UnreadableException {
        assertThat(PeopleFile.read(text)).containsExactly(new Line(1, ADA, ""));
    }

    @Test
    void who_is_known_by_a_mail_address_alone_has_it_for_a_user_name() throws PeopleFile.UnreadableException {
        assertThat(PeopleFile.read("email\nada@example.org"))
                .containsExactly(
                        new Line(1, new NewPerson("ada@example.org", "", "ada@example.org", Role.STUDENT), ""));
    }

    @Test
    void a_name_has_commas_and_quotation_marks() throws PeopleFile.UnreadableException {
        assertThat(PeopleFile.read("ada,\"Lovelace, \"\"Ada\"\"\"")
                        .getFirst()
                        .person()
                        .name())
                .isEqualTo("Lovelace, \"Ada\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",Ada",
                "=cmd()",
                "-ada",
                "a b",
                "../ada",
                "<b>",
                "ada,Ada,no address",
                "ada,Ada,a@b@c",
                "ada,Ada,\"a@b.c, d@e.f\"",
                "ada,\"Ada\nLovelace\"",
                "ada,Ada,,admin",
                "ada,Ada,,owner"
            })
    void a_line_that_nobody_can_be_made_of(String text) throws PeopleFile.UnreadableException {
        List<Line> lines = PeopleFile.read(text + "\nbob");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().good()).isFalse();
        assertThat(lines.getLast().good()).isTrue();
    }

    @Test
    void a_user_name_twice_is_one_person() throws PeopleFile.UnreadableException {
        assertThat(PeopleFile.read("ada\nbob\nada")).extracting(Line::good).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF", ",,,\n,,", "username,name"})
    void nobody(String text) throws PeopleFile.UnreadableException {
        assertThat(PeopleFile.read(text)).isEmpty();
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told_with_its_line() {
        assertThatThrownBy(() -> PeopleFile.read("ada\nbob,\"Bob\n"))
                .isInstanceOf(PeopleFile.UnreadableException.class)
                .hasMessageContaining("quotation mark");
    }

    @Test
    void too_long_a_list_is_refused_and_not_cut() {
        assertThatThrownBy(() -> PeopleFile.read("ada\n".repeat(PeopleFile.MOST_LINES + 1)))
                .isInstanceOf(PeopleFile.UnreadableException.class)
                .hasMessageContaining("2,000");
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("UTF-8", "Zo\u00eb".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16 of Excel", "\uFEFFZo\u00eb".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16, the other way", "\uFEFFZo\u00eb".getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("Windows", "Zo\u00eb".getBytes(Charset.forName("windows-1252"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void letters_are_read_in_every_usual_writing(String what, byte[] file) throws PeopleFile.UnreadableException {
        assertThat(PeopleFile.read(PeopleFile.text(file)))
                .extracting(line -> line.person().username())
                .containsExactly("Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 1000})
    void any_bytes_are_read_or_refused(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(length).nextBytes(bytes);
        assertThat(PeopleFile.text(bytes)).isNotNull();
        try {
            assertThat(PeopleFile.read(PeopleFile.text(bytes)))
                    .allSatisfy(line -> assertThat(line.number()).isPositive());
        } catch (PeopleFile.UnreadableException refused) {
            assertThat(refused).hasMessageContaining("Line");
        }
    }
}
