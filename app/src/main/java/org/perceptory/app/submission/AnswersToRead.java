package org.perceptory.app.submission;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.perceptory.app.address.Pages;
import org.perceptory.app.text.Text;
import org.perceptory.domain.review.ReleasedAnswer;

/** Says which answers came back and were not opened yet; not there where there are none. */
public class AnswersToRead extends Section {

    public AnswersToRead(List<ReleasedAnswer> answers) {
        addClassName("answers-to-read");
        setAriaLabel(Text.of("answers.title"));
        var list = new UnorderedList();
        list.addClassName("answers");
        answers.stream().filter(ReleasedAnswer::unread).forEach(answer -> list.add(new ListItem(row(answer))));
        setVisible(list.getChildren().findAny().isPresent());
        add(list);
    }

    private static Div row(ReleasedAnswer answer) {
        var row = new Div(
                new Span(Text.of("answers.new")),
                Pages.activity(answer.activity()).link(answer.title()),
                new Span(Text.of("answers.course", answer.course())));
        row.addClassNames("notice", "good", "row");
        return row;
    }
}
