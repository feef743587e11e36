package org.perceptory.app.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a table for a spreadsheet, of which nothing is computed: names and titles are anybody's. */
public final class CsvLine {

    /** What such a file begins with. Without it a spreadsheet takes umlauts for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What each line ends with. */
    public static final String END = "\r\n";

    /**
     * What a spreadsheet would take for a formula, in narrow and wide writing, or for the end of the cell before it.
     */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** @param values null: nothing is known */
    public static String of(List<?> values) {
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    static String cell(Object value) {
        String text = switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
        return "\"" + (value instanceof Number || !formula(text) ? "" : "'") + text.replace("\"", "\"\"") + "\"";
    }

    private static boolean formula(String text) {
        String seen = text.stripLeading();
        return begins(text) || begins(seen);
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
