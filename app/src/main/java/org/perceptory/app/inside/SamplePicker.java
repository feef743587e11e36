package org.perceptory.app.inside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.perceptory.app.elements.AttentionPicture;
import org.perceptory.app.elements.JudgedSamples;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.model.JudgedSample;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.project.Modality;

/** Samples behind the figures: those of a cell, those most confused, and one picture with the model's attention. */
class SamplePicker {

    private static final int MOST_CONFUSED = 12;

    private final Modality modality;
    private final Model model;
    private final List<LabelChoice> labels;
    private final Supplier<List<JudgedSample>> judged;
    private final Remarks remarks;
    private final Corrections corrections;
    private final Div attention = new Div();

    SamplePicker(
            Modality modality,
            Model model,
            List<LabelChoice> labels,
            Supplier<List<JudgedSample>> judged,
            Remarks remarks,
            Corrections corrections) {
        this.modality = modality;
        this.model = model;
        this.labels = labels;
        this.judged = judged;
        this.remarks = remarks;
        this.corrections = corrections;
        attention.addClassName("attention-place");
    }

    /** Opens the samples of one cell of the confusion matrix, as they are now. */
    void openCell(int actual, int predicted) {
        var dialog = new Dialog(
                Verdict.of(labels.get(actual).name(), labels.get(predicted).name()));
        var samples = judged.get().stream()
                .filter(s -> s.prediction().actual() == actual && s.prediction().predicted() == predicted)
                .toList();
        var gallery = gallery(samples, modality == Modality.IMAGE ? dialog::close : () -> {});
        gallery.setCounted(model.evaluation.confusion()[actual][predicted]);
        dialog.add(withNote(gallery));
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

    /** The samples that were judged wrong with most confidence, of these. */
    Component mistakes(List<JudgedSample> samples) {
        var wrong = samples.stream()
                .filter(s -> s.prediction().predicted() != s.prediction().actual())
                .sorted(Comparator.comparingDouble(s -> -sureness(s.prediction())))
                .toList();
        // By the figures: where all mistakes have been dealt with, there were some.
        if (wrong.isEmpty() && model.evaluation.mistakes() == 0) {
            return new Paragraph(Text.in(modality, "inside.mistakes.none"));
        }
        var gallery = gallery(wrong, () -> {});
        gallery.setMostPending(MOST_CONFUSED);
        return withNote(gallery);
    }

    /** One picture, at first the first of these, and what of it speaks for a class. */
    Component attention(List<JudgedSample> samples) {
        if (samples.isEmpty()) {
            attention.add(new Paragraph(Text.of("inside.attention.none")));
        } else {
            choose(samples.getFirst().prediction());
        }
        return attention;
    }

    private JudgedSamples gallery(List<JudgedSample> samples, Runnable chosen) {
        var gallery = new JudgedSamples(
                model.projectId, modality, samples.stream().map(this::item).toList());
        if (corrections.allowed()) {
            gallery.setClasses(corrections.classes());
        }
        if (remarks.sample() != null) {
            gallery.onRemarked(remarks.sample());
        }
        gallery.onChosen(id -> {
            if (modality == Modality.IMAGE) {
                look(samples, id);
            }
            chosen.run();
        });
        return gallery;
    }

    private JudgedSamples.Item item(JudgedSample sample) {
        Prediction prediction = sample.prediction();
        LabelChoice actual = labels.get(prediction.actual());
        return new JudgedSamples.Item(
                prediction.sample().toString(),
                Verdict.of(actual.name(), labels.get(prediction.predicted()).name(), sureness(prediction)),
                actual.id(),
                sample.label().toString());
    }

    private Component withNote(JudgedSamples gallery) {
        if (!corrections.allowed()) {
            return gallery;
        }
        var note = new StaleNote(model.projectId, corrections.stale());
        gallery.onChanged(note::refresh);
        var both = new Div(note, gallery);
        both.addClassName("stack");
        return both;
    }

    private void look(List<JudgedSample> samples, UUID id) {
        samples.stream()
                .map(JudgedSample::prediction)
                .filter(p -> p.sample().equals(id))
                .findFirst()
                .ifPresent(this::choose);
        attention.scrollIntoView();
    }

    private void choose(Prediction prediction) {
        attention.removeAll();
        attention.add(
                new AttentionPicture(model.id, prediction.sample(), prediction.predicted(), sureness(prediction)));
    }

    /** The probability of the class that was said. */
    private static double sureness(Prediction prediction) {
        return prediction.probabilities()[prediction.predicted()];
    }
}
