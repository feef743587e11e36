package org.perceptory.app.regrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Regrades;
import org.perceptory.domain.review.Regrades.Asked;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;

/** What the students of a class ask about their points, for its tutors to answer; nothing while nobody asks. */
public class RegradeList extends Section {

    private final transient Person tutor;
    private final transient UUID activity;
    private final transient Regrades regrades;
    private final transient Reviews reviews;
    private final transient RubricPoints rubric;
    private final Paragraph open = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    public RegradeList(Person tutor, UUID activity, Regrades regrades, Reviews reviews, RubricPoints rubric) {
        this.tutor = tutor;
        this.activity = activity;
        this.regrades = regrades;
        this.reviews = reviews;
        this.rubric = rubric;
        addClassNames("panel", "stack", "regrades");
        open.addClassName("soft");
        list.addClassName("comments");
        add(new H2(Text.of("regrade.list")), open, list);
        show();
    }

    private void show() {
        List<Asked> all = regrades.of(tutor, activity);
        setVisible(!all.isEmpty());
        open.setText(Text.of(
                "regrade.open.count",
                all.stream().filter(asked -> !asked.request().answered()).count()));
        list.removeAll();
        all.forEach(asked -> list.add(item(asked)));
    }

    private ListItem item(Asked asked) {
        String name = PersonName.of(asked.student());
        UUID submission = asked.request().submissionId;
        var head = new Div(Pages.review(submission).link(name));
        head.addClassName("row");
        var item = new ListItem(head, RegradeWords.of(asked.request(), "regrade.asked"));
        if (!asked.request().answered()) {
            var answer = new Button(
                    Text.of("regrade.answer"),
                    click -> new RegradeAnswer(tutor, submission, name, regrades, reviews, rubric, this::show).open());
            answer.setAriaLabel(Text.of("regrade.answer.to", name));
            answer.addClassName("regrade-answer");
            item.add(answer);
        }
        item.addClassNames("notice", "plain", "stack");
        return item;
    }
}
