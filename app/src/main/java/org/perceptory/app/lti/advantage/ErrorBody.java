package org.perceptory.app.lti.advantage;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * What a platform says with an error, for the log: its words in one line, without what opens doors. Platforms repeat
 * what they were sent, and their error pages what they know.
 */
final class ErrorBody {

    private static final int LOGGED = 500;
    private static final int READ = 20_000;
    private static final String HIDDEN = "…";

    /** Header, claims and signature, or the first two of them where the end was cut off. */
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{5,}+(\\.[\\w-]*+){0,8}");

    private static final Pattern LONG = Pattern.compile("[\\w+/=-]{40,}");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}");
    /** Bounded: a platform may send anything, and what backtracks takes as long as it likes. */
    private static final String NAME =
            "([\\w-]{0,40}(?:token|secret|assertion|passw|authorization|cookie|api.?key|credential)[\\w-]{0,40}";

    private static final Pattern QUOTED =
            Pattern.compile("(?i)" + NAME + "[\\\\\"']+\\s*[:=]\\s*[\\\\\"']+)[^\\\\\"']*");
    private static final Pattern FIELD = Pattern.compile("(?i)" + NAME + "\\s*=\\s*)[^\\s&,;}\"']+");
    private static final Pattern HEADER = Pattern.compile("(?i)\\b((?:authorization|(?:set-)?cookie)\\s*:\\s*)[^\"}]+");

    private ErrorBody() {}

    /**
     * @param body in whatever form; of a page, its title and headings
     * @return empty where it says nothing
     */
    static String of(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8);
        String line = (text.stripLeading().startsWith("<") ? headings(text) : text)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        String safe = JWT.matcher(line).replaceAll(HIDDEN);
        safe = QUOTED.matcher(safe).replaceAll("$1" + HIDDEN);
        safe = FIELD.matcher(safe).replaceAll("$1" + HIDDEN);
        safe = HEADER.matcher(safe).replaceAll("$1" + HIDDEN);
        safe = BEARER.matcher(safe).replaceAll("$1 " + HIDDEN);
        safe = LONG.matcher(safe).replaceAll(HIDDEN);
        return safe.length() <= LOGGED ? safe : safe.substring(0, LOGGED) + HIDDEN;
    }

    private static String headings(String page) {
        return String.join(". ", Jsoup.parse(page).select("title, h1, h2").eachText());
    }
}
