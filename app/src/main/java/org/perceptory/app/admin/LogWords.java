package org.perceptory.app.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.log.LogLine;

/** A line of the log in words. */
final class LogWords {

    /** Characters of an id that tell people apart whose account is gone. */
    private static final int SHORT = 8;

    private LogWords() {}

    static String what(LogLine line) {
        return Text.of("audit." + line.action());
    }

    static String by(LogLine line) {
        return line.by() == null ? Text.of(nobody(line)) : who(line.by(), line.byName(), line.byThere());
    }

    /** A role that nobody here gave came with who has it; of what is older than this log nobody was written down. */
    private static String nobody(LogLine line) {
        boolean ofSomebody = line.action().area() == Area.ROLES || line.action().area() == Area.ACCOUNTS;
        if (ofSomebody && line.whom() == null) {
            return "audit.nothing";
        }
        return line.action().area() == Area.ROLES ? "audit.elsewhere" : "audit.service";
    }

    /** Empty where it was done to nobody. */
    static String whom(LogLine line) {
        return line.whom() == null ? "" : who(line.whom(), line.whomName(), line.whomThere());
    }

    private static String who(UUID id, String name, boolean there) {
        String mark = id.toString().substring(0, SHORT);
        if (!there) {
            return Text.of("audit.gone", mark);
        }
        return name == null || name.isBlank() ? Text.of("person.unnamed", mark) : name;
    }

    /** The course and what in it, as they were called then; empty where it was nowhere. */
    static String where(LogLine line) {
        return Stream.of(line.course(), line.subject()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** Of a setting its name, of a removal the counts. */
    static String more(LogLine line) {
        String detail = line.detail();
        if (detail == null) {
            return "";
        }
        // Limits and networks are called what the page calls them that sets them.
        return Stream.of(
                        "audit.setting." + detail,
                        detail.replaceFirst("^limit\\.", "limits."),
                        detail.replaceFirst("^network\\.IMAGE$", "limits.network"),
                        detail.replaceFirst("^network\\.", "limits.network."))
                .filter(key -> !key.equals(detail) && Text.has(key))
                .findFirst()
                .map(Text::of)
                .orElse(detail);
    }

    /** @param written a kind, a colon and a value, as {@code audit.Act} has it, or null for nothing */
    static String value(String written, ZoneId zone) {
        if (written == null) {
            return Text.of("audit.nothing");
        }
        String value = written.substring(written.indexOf(':') + 1);
        return switch (written.substring(0, Math.max(0, written.indexOf(':')))) {
            case "role" -> Text.of("role." + value);
            case "is" -> Text.of("audit.is." + value);
            case "at" -> When.moment(Instant.parse(value), zone);
            case "day" -> When.day(LocalDate.parse(value));
            default -> value;
        };
    }

    /** From what to what; empty where nothing was another than before. */
    static String change(LogLine line, ZoneId zone) {
        if (line.was() == null && line.became() == null) {
            return "";
        }
        return Text.of("audit.change", value(line.was(), zone), value(line.became(), zone));
    }
}
