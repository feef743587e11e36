package org.perceptory.learning.sound;

import java.util.List;

/**
 * What was kept of a recording.
 *
 * @param seconds in their order, at least one
 * @param silentSeconds how many were set aside
 * @param leftOutMillis at the end, too little for a second more; in ms
 * @param clipped whether it was too loud for what recorded it, which is worth a warning
 */
public record AcceptedRecording(List<AcceptedSecond> seconds, int silentSeconds, int leftOutMillis, boolean clipped) {

    public AcceptedRecording {
        seconds = List.copyOf(seconds);
    }
}
