package org.perceptory.app.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perceptory.app.text.Text;
import org.perceptory.domain.log.ActionLog;
import org.perceptory.domain.log.LogFilter;
import org.perceptory.domain.log.LogLine;
import org.perceptory.domain.person.Person;

/** Writes the log page by page: however long it is, little of it is in memory. */
final class LogCsv {

    /** Lines that are read at a time. */
    private static final int PAGE = 500;
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";
    /** Without it a spreadsheet takes umlauts for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What every spreadsheet sorts. */
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ActionLog log;
    private final ZoneId zone;

    LogCsv(ActionLog log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    /** @param out flushed, not closed */
    void write(Person admin, LogFilter filter, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        text.write(line(Stream.of(
                Text.of("audit.when") + " (" + zone.getId() + ")",
                Text.of("audit.who"),
                Text.of("audit.what"),
                Text.of("audit.whom"),
                Text.of("audit.course"),
                Text.of("audit.subject"),
                Text.of("audit.was"),
                Text.of("audit.became"),
                Text.of("audit.detail"))));
        long last = Long.MAX_VALUE;
        List<LogLine> page;
        do {
            page = log.page(admin, filter, last, PAGE);
            for (LogLine one : page) {
                text.write(line(cells(one)));
                last = one.id();
            }
            text.flush();
        } while (page.size() == PAGE);
    }

    private Stream<String> cells(LogLine one) {
        return Stream.of(
                SORTABLE.format(one.at().atZone(zone)),
                LogWords.by(one),
                LogWords.what(one),
                LogWords.whom(one),
                given(one.course()),
                given(one.subject()),
                one.was() == null ? "" : LogWords.value(one.was(), zone),
                one.became() == null ? "" : LogWords.value(one.became(), zone),
                LogWords.more(one));
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static String line(Stream<String> cells) {
        return cells.map(LogCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Names and titles are anybody's: none of them is to be computed. */
    static String cell(String text) {
        String start = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0);
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
