package org.perceptory.app.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.submission.ClassList.Row;

/**
 * Which classes the handed-in models confuse most, over all of them, by the classes' names, whatever their capitals.
 */
class ConfusedClasses extends Div {

    private static final int MOST = 10;

    ConfusedClasses(List<Row> rows) {
        Map<String, Integer> wrong = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(row -> Accuracy.evaluation(row)
                .ifPresent(evaluation -> count(Accuracy.classes(row), evaluation.confusion(), wrong)));
        var table = new Table(Text.of("class.confused"), "class.confused.pair", "#class.confused.count");
        wrong.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .forEach(entry -> table.row(entry.getKey(), entry.getValue()));
        add(table.isEmpty() ? new Paragraph(Text.of("class.confused.none")) : table);
    }

    private static void count(List<String> names, int[][] confusion, Map<String, Integer> wrong) {
        for (int actual = 0; actual < confusion.length; actual++) {
            for (int predicted = 0; predicted < confusion.length; predicted++) {
                if (actual != predicted && confusion[actual][predicted] > 0) {
                    wrong.merge(
                            Verdict.of(names.get(actual), names.get(predicted)),
                            confusion[actual][predicted],
                            Integer::sum);
                }
            }
        }
    }
}
