package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.perceptory.app.feedback.TestFigures;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.project.Modality;

/** Accuracy with its interval, and precision and recall of each class. */
class AccuracyTable extends Div {

    AccuracyTable(Modality modality, Model model) {
        addClassName("stack");
        var evaluation = model.evaluation;
        var figure = new Span(Text.of("result.accuracy", evaluation.accuracy()));
        figure.addClassName("figure");
        add(
                figure,
                new Paragraph(Text.in(
                        modality,
                        "inside.interval",
                        evaluation.low(),
                        evaluation.high(),
                        evaluation.samples(),
                        evaluation.folds(),
                        evaluation.independent())),
                table(modality, model));
        evaluation.test().ifPresent(test -> add(new Paragraph(TestFigures.sentence(modality, test))));
        for (int k = 0; k < model.labels.size(); k++) {
            if (evaluation.classes().get(k).judged() == ModelEvaluation.Judged.SINGLE_BURST) {
                add(new Paragraph(Text.in(
                        modality, "inside.single-burst", model.labels.get(k).name())));
            }
        }
    }

    private static NativeTable table(Modality modality, Model model) {
        var head = new NativeTableRow(
                heading(modality, "inside.class", false),
                heading(modality, "inside.count", true),
                heading(modality, "inside.recall", true),
                heading(modality, "inside.precision", true));
        var body = new NativeTableBody();
        for (int k = 0; k < model.labels.size(); k++) {
            body.add(row(model.labels.get(k).name(), model.evaluation.classes().get(k)));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain");
        return table;
    }

    private static NativeTableRow row(String name, ModelEvaluation.ClassFigures figures) {
        return new NativeTableRow(
                new NativeTableCell(name),
                number(Text.of("count", figures.count())),
                number(share(figures.count() > 0, figures.recall())),
                number(share(figures.count() > 0 || figures.precision() > 0, figures.precision())));
    }

    private static String share(boolean known, double share) {
        return known ? Text.of("percent", share) : "–";
    }

    private static NativeTableHeaderCell heading(Modality modality, String key, boolean number) {
        var cell = new NativeTableHeaderCell(Text.in(modality, key));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("number", number);
        return cell;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }
}
