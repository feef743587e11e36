package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.CommentBank;
import org.perceptory.domain.review.Place;
import org.perceptory.domain.review.ReviewComment;
import org.perceptory.domain.review.ReviewComments;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.Submission;

/** A tutor's comments at places of what was handed in: at a sample, at a cell of the matrix, on the whole. */
class AnswerComments extends UnorderedList {

    private final transient Person tutor;
    private final transient Submission submission;
    private final transient Model model;
    private final transient ReviewComments comments;
    private final transient CommentBank bank;
    private final transient Runnable written;

    AnswerComments(
            Person tutor,
            Submission submission,
            Model model,
            ReviewComments comments,
            CommentBank bank,
            Runnable written) {
        this.tutor = tutor;
        this.submission = submission;
        this.model = model;
        this.comments = comments;
        this.bank = bank;
        this.written = written;
        addClassName("comments");
        show();
    }

    /** Comments on a cell of the matrix. */
    void atCell(int actual, int predicted) {
        ask(cell(model.labels, actual, predicted), Place.cell(actual, predicted));
    }

    /** Comments on a sample. */
    void atSample(UUID sample) {
        ask(Text.of("review.sample"), Place.at(sample));
    }

    void onTheWhole() {
        ask(Text.of("review.whole"), Place.WHOLE);
    }

    private void ask(String place, Place at) {
        var words = new TextArea(Text.of("review.comment.on", place));
        words.setWidthFull();
        words.setMinRows(3);
        words.setHelperText(Text.of("prose.markdown"));
        words.setMaxLength(Reviews.LONGEST);
        var dialog = new Dialog(Text.of("review.comment"));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(words, new SavedComments(tutor, bank, words));
        var add = new Button(Text.of("review.comment.add"), click -> {
            try {
                if (!words.getValue().isBlank()) {
                    comments.add(tutor, submission.id, at, words.getValue());
                    show();
                    written.run();
                }
                dialog.close();
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Text.of("cancel"), click -> dialog.close()), add);
        dialog.open();
        words.focus();
    }

    private void show() {
        removeAll();
        // The student may have handed in again while this page was open: the comments are on that now.
        List<ModelLabel> classes = comments.classes(tutor, submission.id);
        comments.of(tutor, submission.id).forEach(comment -> add(new ListItem(row(comment, classes))));
    }

    private Div row(ReviewComment comment, List<ModelLabel> classes) {
        var words = new Div(Prose.asTyped(comment.text));
        words.addClassName("grow");
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            comments.remove(tutor, submission.id, comment.id);
            show();
            written.run();
        });
        remove.setAriaLabel(Text.of("review.comment.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        var row = new Div();
        row.addClassName("row");
        if (comment.sampleId != null) {
            row.add(new Image("api/v1/samples/" + comment.sampleId + "/image", Text.of("review.sample")));
        }
        if (comment.actual != null) {
            row.add(new Span(cell(classes, comment.actual, comment.predicted)));
        }
        row.add(words, remove);
        return row;
    }

    private static String cell(List<ModelLabel> classes, int actual, int predicted) {
        return Verdict.of(classes.get(actual).name(), classes.get(predicted).name());
    }
}
