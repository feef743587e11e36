package org.perceptory.app.home;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.ProjectOrder;

/**
 * What the address of the first page says of the projects to show: {@code ?q=cats&sort=name&shown=48}. Anybody may have
 * typed it.
 *
 * @param text what to look for in names, at most {@value LabelName#MOST_UNITS} UTF-16 units, as a name has
 * @param shown how many to show, whole pages, from {@value #PAGE} to {@value #MOST}
 */
record HomeAddress(String text, ProjectOrder order, int shown) {

    static final int PAGE = 24;
    /** Who showed more sees these first on coming back: nobody waits for a thousand. */
    static final int MOST = 10 * PAGE;

    private static final String TEXT = "q";
    private static final String ORDER = "sort";
    private static final String SHOWN = "shown";

    HomeAddress {
        text = cut(text.strip());
        shown = Math.clamp((shown + PAGE - 1L) / PAGE * PAGE, PAGE, MOST);
    }

    /** Between characters: half of a pair is none, and no address can hold it. */
    private static String cut(String text) {
        int end = Math.min(LabelName.MOST_UNITS, text.length());
        return text.substring(0, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    static HomeAddress of(QueryParameters query) {
        return new HomeAddress(
                query.getSingleParameter(TEXT).orElse(""),
                order(query.getSingleParameter(ORDER).orElse("")),
                number(query.getSingleParameter(SHOWN).orElse("")));
    }

    /** Says only what is not as usual. */
    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            said.put(TEXT, text);
        }
        if (order != ProjectOrder.CHANGED) {
            said.put(ORDER, order.name().toLowerCase(Locale.ROOT));
        }
        if (shown > PAGE) {
            said.put(SHOWN, String.valueOf(shown));
        }
        return QueryParameters.simple(said);
    }

    private static ProjectOrder order(String text) {
        return Stream.of(ProjectOrder.values())
                .filter(order -> order.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(ProjectOrder.CHANGED);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : PAGE;
    }
}
