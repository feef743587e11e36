package org.perceptory.app.submission;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.TaughtSamples.Remains;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.submission.Submission;

/** What is handed in now: when, which version, with what it learnt from, and the receipt. */
class HandedInBox extends Div {

    HandedInBox(Modality modality, Submission submission, Model model, Remains remains) {
        addClassNames("notice", "good", "stack", "handed-in");
        var when = new Div(
                new Span(Text.of("hand-in.received")),
                new Moment(submission.submittedAt),
                new Span(VersionWords.title(model)));
        when.addClassName("row");
        if (submission.late) {
            when.add(new Span(Text.of("hand-in.late")));
        }
        var with = new Div(
                new Span(Text.in(modality, "hand-in.with", remains.there())),
                Pages.inside(submission.projectId).link(Text.of("hand-in.open")));
        with.addClassName("row");
        var note = new Paragraph(submission.note);
        note.addClassName("as-written");
        note.setVisible(!submission.note.isBlank());
        var number = new Paragraph(Text.of("hand-in.receipt", submission.receipt));
        number.addClassNames("soft", "small", "receipt");
        add(when, with, new MissingSamples(modality, remains), note, number, receipt(submission));
    }

    /** The way to what the receipt's number stands for. */
    static Anchor receipt(Submission submission) {
        var proof = new Anchor("api/v1/submissions/" + submission.id + "/receipt.txt", Text.of("hand-in.receipt.what"));
        proof.setRouterIgnore(true);
        proof.getElement().setAttribute("download", true);
        return proof;
    }

    /** @param withdraw takes it back */
    void offerWithdrawal(Runnable withdraw) {
        var button = new Button(Text.of("hand-in.withdraw"), click -> withdraw.run());
        button.setId("withdraw");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(button);
    }
}
