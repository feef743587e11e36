package org.perceptory.app.lti.message;

import java.util.List;
import java.util.Optional;
import org.perceptory.domain.course.CourseRole;

/**
 * A message of a platform that was found good. Empty where the platform said nothing.
 *
 * @param subject who comes, by the platform's opaque id
 * @param userName what they sign in with there
 * @param target the address of ours that they are sent to
 * @param role what they are in the course; empty where nothing is said that we know
 * @param context the platform's id of the course; for a link outside of courses one of ours for that place
 * @param link the place they come from; empty for deep linking
 * @param activity the activity that the link itself names, as we once told the platform to (deep linking)
 * @param history the platform's ids of the links that this one is a copy of, the latest first
 * @param forUser whose work is to be reviewed, by the platform's id
 */
public record LaunchMessage(
        MessageType type,
        String subject,
        String name,
        String userName,
        String email,
        String deployment,
        String target,
        Optional<CourseRole> role,
        String context,
        String contextTitle,
        String link,
        String linkTitle,
        String activity,
        List<String> history,
        String forUser,
        Grades grades,
        String memberships,
        DeepLinking deepLinking) {

    /** One that paused in an older version may lack it. */
    @Override
    public String userName() {
        return userName == null ? "" : userName;
    }

    /** One that paused in an older version may lack it. */
    @Override
    public List<String> history() {
        return history == null ? List.of() : history;
    }

    /** Where grades go (AGS): the column of this place and where columns are made; empty where not offered. */
    public record Grades(String lineItem, String lineItems, List<String> scopes) {}

    /** What may be placed (Deep Linking 2.0). */
    public record DeepLinking(String returnUrl, String data, boolean takesLinks, boolean takesLineItems) {}
}
