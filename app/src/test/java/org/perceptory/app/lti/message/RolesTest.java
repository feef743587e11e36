package org.perceptory.app.lti.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

    /** Of each role "lis:" stands for the vocabulary's address. */
    @ParameterizedTest
    @CsvSource({
        "lis:membership#Instructor, TUTOR",
        "lis:membership#ContentDeveloper, TUTOR",
        "lis:membership#Administrator, TUTOR",
        "lis:membership/Instructor#TeachingAssistant, TUTOR",
        "lis:membership/instructor#TeachingAssistant, TUTOR",
        "lis:membership/Administrator#Support, TUTOR",
        "Instructor, TUTOR",
        "instructor, TUTOR",
        "TeachingAssistant, TUTOR",
        "urn:lti:role:ims/lis/Instructor, TUTOR",
        "urn:lti:role:ims/lis/TeachingAssistant/Grader, TUTOR",
        "lis:membership#Learner, STUDENT",
        "lis:membership/Learner#GuestLearner, STUDENT",
        "Learner, STUDENT",
        "Student, STUDENT",
        "urn:lti:role:ims/lis/Learner, STUDENT",
        "lis:membership#Mentor, STUDENT",
        "lis:membership/Manager#Observer, STUDENT",
        "lis:membership#Learner lis:membership#Instructor, TUTOR",
        "lis:membership#Mentor lis:membership#Learner, STUDENT",
        "lis:system/person#Administrator, TUTOR",
        "lis:system/person#SysAdmin, TUTOR",
        "lis:system/person#Administrator lis:institution/person#Administrator, TUTOR",
        "lis:system/person#Administrator lis:membership#Learner, STUDENT",
        "lis:system/person#Administrator lis:membership#Mentor, STUDENT",
        "lis:system/person#Administrator lis:membership#Whatever, TUTOR",
        "lis:system/person#User, nothing",
        "lis:system/person#AccountAdmin, nothing",
        "lis:system/person#TestUser, nothing",
        "lis:institution/person#Administrator, nothing",
        "lis:institution/person#Instructor, nothing",
        "lis:institution/person#Faculty, nothing",
        "lis:institution/person#Student, nothing",
        "lis:person#Administrator, nothing",
        "lis:person#SysAdmin, nothing",
        "lis:person#Administrator Instructor, TUTOR",
        "lis:person#Administrator lis:membership#Learner, STUDENT",
        "lis:institution/person#Instructor lis:membership#Learner, STUDENT",
        "lis:institution/person#Student lis:membership#Instructor, TUTOR",
        "urn:lti:sysrole:ims/lis/Administrator, nothing",
        "urn:lti:instrole:ims/lis/Instructor, nothing",
        "lis:membership#Whatever, nothing",
        "lis:membership#Member, nothing",
        "lis:unknownrole/unknown#Helper, nothing",
        "Helper, nothing",
        "https://other.example/membership#Instructor, nothing",
        "https://other.example/#Instructor, nothing",
        "lis:membershipx#Instructor, nothing",
        "lis:membership, nothing",
        "lis:membership#, nothing",
        "lis:membership/Instructor, nothing",
        "'', nothing"
    })
    void somebody_is(String roles, String expected) {
        List<String> all = List.of(roles.replace("lis:", LIS).split(" "));
        assertThat(Roles.of(all).map(Enum::name).orElse("nothing")).isEqualTo(expected);
    }

    @Test
    void of_no_roles_nothing_is_said() {
        assertThat(Roles.of(List.of())).isEmpty();
    }
}
