package org.perceptory.app.submission;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.submission.Submission;

/**
 * What was handed in before: each with its time, whether it was late, its version, samples, note and receipt; not there
 * where nothing was.
 */
public class EarlierHandIns extends Section {

    /** @param modelOf the model of one of these */
    public EarlierHandIns(List<Submission> earlier, Function<Submission, Model> modelOf) {
        addClassNames("panel", "stack", "earlier-hand-ins");
        setVisible(!earlier.isEmpty());
        var list = new UnorderedList();
        list.addClassName("earlier");
        earlier.forEach(submission -> list.add(row(submission, modelOf.apply(submission))));
        add(new H2(Text.of("hand-in.earlier")), list);
    }

    private static ListItem row(Submission submission, Model model) {
        var when = new Div(
                new Span(Text.of("hand-in.received")),
                new Moment(submission.submittedAt),
                new Span(VersionWords.title(model)),
                new Span(Text.of(submission.late ? "hand-in.late" : "hand-in.on-time")));
        when.addClassName("row");
        var became = new Div(new Span(Text.of("hand-in.became." + submission.state)), new Moment(submission.endedAt));
        became.addClassNames("row", "soft", "small");
        var note = new Paragraph(submission.note);
        note.addClassName("as-written");
        note.setVisible(!submission.note.isBlank());
        var ways = new Div(
                Pages.inside(submission.projectId).link(Text.of("hand-in.open")), HandedInBox.receipt(submission));
        ways.addClassName("row");
        return new ListItem(when, became, note, ways);
    }
}
