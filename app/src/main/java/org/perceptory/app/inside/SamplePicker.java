package org.perceptory.app.inside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import org.perceptory.app.elements.AttentionPicture;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.project.Modality;

/** Samples behind the figures: those of a cell, those most confused, and one picture with the model's attention. */
class SamplePicker {

    private static final int MOST_CONFUSED = 12;

    private final Modality modality;
    private final Model model;
    private final List<LabelChoice> labels;
    private final List<Prediction> predictions;
    private final Remarks remarks;
    private final Div attention = new Div();

    SamplePicker(
            Modality modality, Model model, List<LabelChoice> labels, List<Prediction> predictions, Remarks remarks) {
        this.modality = modality;
        this.model = model;
        this.labels = labels;
        this.predictions = predictions;
        this.remarks = remarks;
        attention.addClassName("attention-place");
    }

    /** Opens the samples of one cell of the confusion matrix. */
    void openCell(int actual, int predicted) {
        var found = predictions.stream()
                .filter(p -> p.actual() == actual && p.predicted() == predicted)
                .toList();
        var dialog = new Dialog(
                Verdict.of(labels.get(actual).name(), labels.get(predicted).name()));
        dialog.add(
                found.isEmpty()
                        ? new Paragraph(Text.in(modality, "inside.cell.empty"))
                        : gallery(found, modality == Modality.IMAGE ? dialog::close : () -> {}));
        if (remarks.cell() != null) {
            dialog.getFooter().add(new Button(Text.of("review.comment.cell"), click -> {
                dialog.close();
                remarks.cell().accept(actual, predicted);
            }));
        }
        dialog.getFooter().add(new Button(Text.of("close"), click -> dialog.close()));
        dialog.setWidth("min(48rem, 96vw)");
        closeOnLeaving(dialog);
        dialog.open();
    }

    /** Whoever goes back by the browser's button would find it over the next page. */
    private static void closeOnLeaving(Dialog dialog) {
        var leaving = UI.getCurrent().addBeforeLeaveListener(event -> dialog.close());
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                leaving.remove();
            }
        });
    }

    /** The samples that were judged wrong with most confidence. */
    Component mistakes() {
        var wrong = predictions.stream()
                .filter(p -> p.predicted() != p.actual())
                .sorted(Comparator.comparingDouble((Prediction p) -> -p.probabilities()[p.predicted()]))
                .limit(MOST_CONFUSED)
                .toList();
        return wrong.isEmpty() ? new Paragraph(Text.in(modality, "inside.mistakes.none")) : gallery(wrong, () -> {});
    }

    /** One picture and what of it speaks for a class. */
    Component attention() {
        predictions.stream().findFirst().ifPresent(this::choose);
        return attention;
    }

    private Component gallery(List<Prediction> found, Runnable chosen) {
        var gallery = new Div();
        gallery.addClassName("gallery");
        found.forEach(prediction -> gallery.add(judged(prediction, chosen)));
        return gallery;
    }

    private Component judged(Prediction prediction, Runnable chosen) {
        var sample = new JudgedSample(modality, prediction, labels, () -> {
            if (modality == Modality.IMAGE) {
                choose(prediction);
                attention.scrollIntoView();
            }
            chosen.run();
        });
        if (remarks.sample() == null) {
            return sample;
        }
        var comment =
                new Button(Text.of("review.comment"), click -> remarks.sample().accept(prediction.sample()));
        comment.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new Div(sample, comment);
    }

    private void choose(Prediction prediction) {
        attention.removeAll();
        attention.add(new AttentionPicture(model.id, prediction.sample(), prediction.predicted()));
    }
}
