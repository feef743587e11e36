package org.perceptory.app.lti.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perceptory.domain.course.CourseRole;

/**
 * What somebody is in the course, by the roles that the platform names (LTI Core 1.3, appendix A.2). Sub-roles such as
 * a teaching assistant's may come without their principal role.
 */
public final class Roles {

    private static final String COURSE = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final Set<String> TEACHES = Set.of("Instructor", "ContentDeveloper", "Administrator");
    private static final Set<String> LEARNS = Set.of("Learner", "Student");
    private static final Set<String> RUNS = Set.of(
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin",
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator");

    private Roles() {}

    /**
     * Who teaches and learns teaches; who runs the platform, and is nothing in the course, teaches; empty for others.
     */
    public static Optional<CourseRole> of(List<String> roles) {
        if (roles.stream().map(Roles::principal).anyMatch(TEACHES::contains)) {
            return Optional.of(CourseRole.TUTOR);
        }
        if (roles.stream().map(Roles::principal).anyMatch(LEARNS::contains)) {
            return Optional.of(CourseRole.STUDENT);
        }
        boolean nothingInTheCourse = roles.stream().map(Roles::principal).allMatch(String::isEmpty);
        return nothingInTheCourse && roles.stream().anyMatch(RUNS::contains)
                ? Optional.of(CourseRole.TUTOR)
                : Optional.empty();
    }

    /** The principal role in the course; empty for roles elsewhere. */
    private static String principal(String role) {
        if (role.startsWith(COURSE + "#")) {
            return role.substring(COURSE.length() + 1);
        }
        if (role.startsWith(COURSE + "/") && role.indexOf('#') > 0) {
            return role.substring(COURSE.length() + 1, role.indexOf('#'));
        }
        // The short form, which the standard allows for roles in the course alone.
        return role.indexOf(':') < 0 && role.indexOf('/') < 0 ? role : "";
    }
}
