package org.perceptory.app.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.perceptory.app.text.Text;

/** A table of figures and words, which scrolls by itself where it is wider than the page. */
public final class Table extends Div {

    private final NativeTableBody body = new NativeTableBody();
    private final NativeTableHeaderCell[] headings;
    private final boolean[] figures;

    /** The heading of a column. @param figures whether figures stand below it */
    public record Heading(String words, boolean figures) {

        private static Heading ofKey(String column) {
            return new Heading(Text.of(column.replace("#", "")), column.startsWith("#"));
        }
    }

    /** What a row is of, in its first cell. */
    public record RowHeading(String words) {}

    /** @param columns keys of their headings; of figures with a leading {@code #} */
    public Table(String caption, String... columns) {
        this(caption, Stream.of(columns).map(Heading::ofKey).toList());
    }

    public Table(String caption, List<Heading> columns) {
        figures = new boolean[columns.size()];
        headings = new NativeTableHeaderCell[columns.size()];
        var head = new NativeTableRow();
        for (int i = 0; i < columns.size(); i++) {
            figures[i] = columns.get(i).figures();
            headings[i] = heading(columns.get(i).words(), "col");
            headings[i].setClassName("number", figures[i]);
            head.add(headings[i]);
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain");
        add(table);
        addClassName("wide");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** How a table is sorted by a column. */
    public enum Sorted {
        ASCENDING,
        DESCENDING,
        NOT
    }

    /** Has a column's heading sort the table, and say whether it does. @param pressed is to sort it so */
    public NativeButton sorts(int column, Sorted now, Runnable pressed) {
        var cell = headings[column];
        var button = new NativeButton(cell.getText(), press -> pressed.run());
        button.addClassName("sorts");
        cell.removeAll();
        cell.add(button);
        if (now != Sorted.NOT) {
            cell.getElement().setAttribute("aria-sort", now.name().toLowerCase(Locale.ROOT));
        }
        return button;
    }

    /** @param cells components, numbers, words, a {@link RowHeading}; null for what is not known @return the row */
    public NativeTableRow row(Object... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            row.add(cells[i] instanceof RowHeading(String words) ? heading(words, "row") : cell(cells[i], figures[i]));
        }
        body.add(row);
        return row;
    }

    private static NativeTableCell cell(Object content, boolean figure) {
        var cell = new NativeTableCell();
        cell.setClassName("number", figure);
        switch (content) {
            case Component component -> cell.add(component);
            case Number number -> cell.setText(Text.of("count", number));
            case null -> cell.setText("–");
            default -> cell.setText(content.toString());
        }
        return cell;
    }

    public boolean isEmpty() {
        return body.getChildren().findAny().isEmpty();
    }
}
