package org.perceptory.app.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Figures of two versions side by side, a row a figure; scrolls by itself where it is wider than the page. */
class PairTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    /** @param columns in words; the first is of what the rows are */
    PairTable(String caption, List<String> columns) {
        var head = new NativeTableRow();
        for (int i = 0; i < columns.size(); i++) {
            head.add(heading(columns.get(i), "col", i > 0));
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

    /** @param marked whether it is to be seen among the others */
    void row(boolean marked, String what, String... figures) {
        var row = new NativeTableRow(heading(what, "row", false));
        row.setClassName("differs", marked);
        for (String figure : figures) {
            var cell = new NativeTableCell(figure);
            cell.addClassName("number");
            row.add(cell);
        }
        body.add(row);
    }

    private static NativeTableHeaderCell heading(String words, String scope, boolean number) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        cell.setClassName("number", number);
        return cell;
    }
}
