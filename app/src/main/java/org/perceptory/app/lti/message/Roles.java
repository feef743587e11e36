package org.perceptory.app.lti.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.perceptory.domain.course.CourseRole;

/**
 * What somebody is in the course, by the roles that the platform names (LTI Core 1.3, appendix A.2). Sub-roles such as
 * a teaching assistant's may come without their principal role.
 *
 * <p>What somebody is at the institution says nothing of the course: a professor who opens a colleague's link is no
 * tutor of it, and neither is the institution's administrator. {@code lis/v2/person#Administrator}, an older form, may
 * mean that one as well as the system's, so that it gives nothing either. Only who runs the VLE's system itself, to
 * whom every course there is open, is let in as a tutor where they are nothing in the course.
 */
public final class Roles {

    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final String COURSE = LIS + "membership";
    /** LTI 1's form, of which some platforms never let go. */
    private static final String COURSE_URN = "urn:lti:role:ims/lis/";

    private static final Set<String> TEACHES =
            Set.of("instructor", "teachingassistant", "contentdeveloper", "administrator");
    /** Those of the vocabulary that do not teach: who is said to be one is no longer what they were before. */
    private static final Set<String> DOES_NOT = Set.of("learner", "student", "mentor", "officer", "manager");

    private static final Set<String> RUNS = Set.of(LIS + "system/person#Administrator", LIS + "system/person#SysAdmin");

    private Roles() {}

    /**
     * Who teaches and learns teaches; who runs the platform, and is nothing in the course, teaches; empty where nothing
     * is said that we know.
     */
    public static Optional<CourseRole> of(List<String> roles) {
        if (inCourse(roles).anyMatch(TEACHES::contains)) {
            return Optional.of(CourseRole.TUTOR);
        }
        if (inCourse(roles).anyMatch(DOES_NOT::contains)) {
            return Optional.of(CourseRole.STUDENT);
        }
        return roles.stream().anyMatch(RUNS::contains) ? Optional.of(CourseRole.TUTOR) : Optional.empty();
    }

    private static Stream<String> inCourse(List<String> roles) {
        return roles.stream().map(Roles::principal).map(role -> role.toLowerCase(Locale.ROOT));
    }

    /** The principal role in the course; empty for roles elsewhere. */
    private static String principal(String role) {
        if (role.startsWith(COURSE + "#")) {
            return role.substring(COURSE.length() + 1);
        }
        if (role.startsWith(COURSE + "/") && role.indexOf('#') > 0) {
            return role.substring(COURSE.length() + 1, role.indexOf('#'));
        }
        if (role.startsWith(COURSE_URN)) {
            return role.substring(COURSE_URN.length()).replaceFirst("/.*", "");
        }
        // The short form, which the standard allows for roles in the course alone.
        return role.indexOf(':') < 0 && role.indexOf('/') < 0 ? role : "";
    }
}
