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
import java.util.Locale;
import org.perceptory.app.text.Text;

/** A table of figures and words, which scrolls by itself where it is wider than the page. */
public final class Table extends Div {

    private final NativeTableBody body = new NativeTableBody();
    private final NativeTableHeaderCell[] headings;
    private final boolean[] figures;

    /** @param columns keys of their headings; of figures with a leading {@code #} */
    public Table(String caption, String... columns) {
        figures = new boolean[columns.length];
        headings = new NativeTableHeaderCell[columns.length];
        var head = new NativeTableRow();
        for (int i = 0; i < columns.length; i++) {
            String column = columns[i];
            figures[i] = column.startsWith("#");
            var cell = new NativeTableHeaderCell(Text.of(column.replace("#", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", figures[i]);
            head.add(cell);
            headings[i] = cell;
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

    public void row(Object... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            Object content = cells[i];
            var cell = new NativeTableCell();
            cell.setClassName("number", figures[i]);
            switch (content) {
                case Component component -> cell.add(component);
                case Number number -> cell.setText(Text.of("count", number));
                case null -> cell.setText("–");
                default -> cell.setText(content.toString());
            }
            row.add(cell);
        }
        body.add(row);
    }

    public boolean isEmpty() {
        return body.getChildren().findAny().isEmpty();
    }
}
