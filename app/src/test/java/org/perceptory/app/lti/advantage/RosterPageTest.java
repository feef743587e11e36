package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.lti.Roster;

class RosterPageTest {

    /** Members, and who is read: subject, role where one is said, name, user name, e-mail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'user_id':'a','roles':['Learner'],'name':'Ada','email':'a@b'} | a STUDENT Ada  a@b",
                "{'user_id':7,'roles':['Instructor']} | 7 TUTOR   ",
                "{'user_id':'a','roles':'Learner,Instructor'} | a TUTOR   ",
                "{'user_id':'a','roles':{'0':'Mentor','3':'Instructor'}} | a TUTOR   ",
                "{'user_id':'a','roles':[]} | a ?   ",
                "{'user_id':'a','roles':['']} | a ?   ",
                "{'user_id':'a','roles':['http://x.example/#Helper']} | a ?   ",
                "{'user_id':'a','roles':[null,{'x':['Instructor']},7,'Learner']} | a STUDENT   ",
                "{'user_id':'a'} | a ?   ",
                "{'user_id':'a','name':'','given_name':'Ada','family_name':'King'} | a ? Ada King  ",
                "{'user_id':'a','name':null,'given_name':'Ada'} | a ? Ada  ",
                "{'user_id':'a','preferred_username':'ada1'} | a ?  ada1 ",
                "{'user_id':'a','status':'Active'} | a ?   ",
                "{'user_id':'a','status':'active'} | a ?   ",
                "{'user_id':'a','status':null} | a ?   ",
                "{'user_id':'a','message':[{'x':{'user_id':'b'}}]} | a ?   ",
                "{'user_id':'a','status':'Inactive'} | ''",
                "{'user_id':'a','status':'Deleted'} | ''"
            })
    void a_member_is(String member, String expected) throws IOException {
        List<String> read = new ArrayList<>();
        assertThat(RosterPage.read(json("{'members':[" + member + "]}"), taken -> read.add(line(taken))))
                .as("whole")
                .isTrue();
        assertThat(String.join("; ", read).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'members':[]} | true | 0",
                "{'members':{}} | true | 0",
                "{'members':{'0':{'user_id':'a'},'2':{'user_id':'b'}}} | true | 2",
                "{'id':'x','context':{'members':[{'user_id':'b'}]},'members':[{'user_id':'a'}]} | true | 1",
                "{} | false | 0",
                "{'members':null} | false | 0",
                "{'members':'none'} | false | 0",
                "{'error':'no'} | false | 0",
                "{'members':[{'user_id':'a'},{'name':'nobody'}]} | false | 1",
                "{'members':[{'user_id':'a'},{'user_id':''}]} | false | 1",
                "{'members':[{'user_id':1.5},{'user_id':'a'}]} | false | 1",
                "{'members':[{'user_id':null},{'user_id':['a']}]} | false | 0",
                "{'members':[{'user_id':'a\\u0000'},{'user_id':'a\\ud800'}]} | false | 0",
                "{'members':['a',['b'],null,7]} | false | 0"
            })
    void a_page_that_does_not_tell_of_everybody_says_so(String page, boolean everybody, int named) throws IOException {
        List<Roster.Member> read = new ArrayList<>();
        assertThat(RosterPage.read(json(page), read::add)).isEqualTo(everybody);
        assertThat(read).hasSize(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "<!doctype html><p>Sign in",
                "{'members':[{'user_id':'a'}",
                "{'members':[{'user_id':'a'}]",
                "{'members':[{'user_id':'a'}]}{",
                "{'members':[{'user_id':'a',}]}"
            })
    void what_is_cut_or_no_page_is_a_fault(String page) {
        assertThatThrownBy(() -> RosterPage.read(json(page), taken -> {})).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 100_001})
    void what_is_longer_than_anybodys_is_not_taken(int length) throws IOException {
        String page = "{'members':[{'user_id':'" + "a".repeat(length) + "'}]}";
        if (length > 100_000) {
            assertThatThrownBy(() -> RosterPage.read(json(page), taken -> {})).isInstanceOf(IOException.class);
        } else {
            assertThat(RosterPage.read(json(page), taken -> {})).isFalse();
        }
    }

    @Test
    void names_are_cut_and_without_what_cannot_be_printed() throws IOException {
        List<Roster.Member> read = new ArrayList<>();
        RosterPage.read(
                json("{'members':[{'user_id':'a','name':'A\\u0000\\u202eb" + "😀".repeat(300) + "'}]}"), read::add);
        assertThat(read.getFirst().claims().name())
                .startsWith("A b😀")
                .endsWith("😀…")
                .satisfies(name ->
                        assertThat(name.codePointCount(0, name.length())).isEqualTo(200));
    }

    @Test
    void members_are_handed_on_as_they_come_some_at_a_time() throws IOException {
        List<Integer> written = new ArrayList<>();
        var reading = new RosterBatches(some -> written.add(some.size()));
        String members =
                IntStream.range(0, 1_200).mapToObj(i -> "{'user_id':" + i + "}").collect(Collectors.joining(","));
        assertThatThrownBy(() -> RosterPage.read(json("{'members':[" + members + ",{'user"), reading))
                .isInstanceOf(IOException.class);
        assertThat(written).as("before it broke off").containsExactly(500, 500);
        assertThat(reading.end()).isEqualTo(1_200);
        assertThat(written).containsExactly(500, 500, 200);
    }

    @Test
    void a_roster_without_an_end_ends() {
        var reading = new RosterBatches(some -> {});
        String members = String.join(",", Collections.nCopies(100_001, "{'user_id':1}"));
        assertThatThrownBy(() -> RosterPage.read(json("{'members':[" + members + "]}"), reading))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("100000 members");
    }

    private static String line(Roster.Member member) {
        return String.join(
                " ",
                member.claims().subject(),
                member.role().map(Enum::name).orElse("?"),
                member.claims().name(),
                member.claims().userName(),
                member.claims().email());
    }

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
