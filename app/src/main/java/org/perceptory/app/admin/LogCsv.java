package org.perceptory.app.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.perceptory.app.text.CsvLine;
import org.perceptory.app.text.Text;
import org.perceptory.domain.log.ActionLog;
import org.perceptory.domain.log.LogFilter;
import org.perceptory.domain.log.LogLine;
import org.perceptory.domain.person.Person;

/** Writes the log page by page: however long it is, little of it is in memory. */
final class LogCsv {

    /** Lines that are read at a time. */
    private static final int PAGE = 500;
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
        text.write(CsvLine.BYTE_ORDER_MARK);
        line(
                text,
                List.of(
                        Text.of("audit.when") + " (" + zone.getId() + ")",
                        Text.of("audit.who"),
                        Text.of("audit.what"),
                        Text.of("audit.whom"),
                        Text.of("audit.course"),
                        Text.of("audit.subject"),
                        Text.of("audit.was"),
                        Text.of("audit.became"),
                        Text.of("audit.detail")));
        long last = Long.MAX_VALUE;
        List<LogLine> page;
        do {
            page = log.page(admin, filter, last, PAGE);
            for (LogLine one : page) {
                line(text, cells(one));
                last = one.id();
            }
            text.flush();
        } while (page.size() == PAGE);
    }

    private static void line(Writer text, List<String> cells) throws IOException {
        text.write(CsvLine.of(cells));
        text.write(CsvLine.END);
    }

    private List<String> cells(LogLine one) {
        return Arrays.asList(
                SORTABLE.format(one.at().atZone(zone)),
                LogWords.by(one),
                LogWords.what(one),
                LogWords.whom(one),
                one.course(),
                one.subject(),
                one.was() == null ? "" : LogWords.value(one.was(), zone),
                one.became() == null ? "" : LogWords.value(one.became(), zone),
                LogWords.more(one));
    }
}
