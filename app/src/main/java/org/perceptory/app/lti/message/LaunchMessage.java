package org.perceptory.app.lti.message;

import java.util.List;
import org.perceptory.domain.course.CourseRole;

/**
 * A message of a platform that was found good. Empty where the platform said nothing.
 *
 * @param subject who comes, by the platform's opaque id
 * @param target the address of ours that they are sent to
 * @param context the platform's id of the course
 * @param link the place they come from; empty for deep linking
 * @param activity the activity that the link itself names, as we once told the platform to (deep linking)
 * @param history the platform's ids of the links that this one is a copy of, the latest first
 * @param forUser whose work is to be reviewed, by the platform's id
 */
public record LaunchMessage(
        MessageType type,
        String subject,
        String name,
        String email,
        String deployment,
        String target,
        CourseRole role,
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

    /** A launch that another version of ours began may have no history. */
    public LaunchMessage {
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** Where grades go (AGS): the column of this place and where columns are made; empty where not offered. */
    public record Grades(String lineItem, String lineItems, List<String> scopes) {}

    /** What may be placed (Deep Linking 2.0). */
    public record DeepLinking(String returnUrl, String data, boolean takesLinks, boolean takesLineItems) {}
}
