package org.perceptory.app.regrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Regrades;
import org.perceptory.domain.review.Regrades.Asked;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.RubricPoints;

/** What the students of a class ask about their points, for its tutors to answer; nothing while nobody asks. */
public class RegradeList extends Section {

    private final transient Person tutor;
    private final transient Activity activity;
    private final transient Regrades regrades;
    private final transient RubricPoints rubric;
    private final transient Function<Person, String> names;
    private final transient Runnable answered;
    private final Paragraph open = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    /**
     * @param names of students as markers may see them
     * @param answered called whenever a question was answered, which may have changed points
     */
    public RegradeList(
            Person tutor,
            Activity activity,
            Regrades regrades,
            RubricPoints rubric,
            Function<Person, String> names,
            Runnable answered) {
        this.tutor = tutor;
        this.activity = activity;
        this.regrades = regrades;
        this.rubric = rubric;
        this.names = names;
        this.answered = answered;
        addClassNames("panel", "stack", "regrades");
        open.addClassName("soft");
        list.addClassName("comments");
        add(new H2(Text.of("regrade.list")), open, list);
        show();
    }

    private void show() {
        List<Asked> all = regrades.of(tutor, activity.id);
        setVisible(!all.isEmpty());
        open.setText(Text.of(
                "regrade.open.count",
                all.stream().filter(asked -> !asked.request().answered()).count()));
        list.removeAll();
        all.forEach(asked -> list.add(item(asked)));
    }

    private ListItem item(Asked asked) {
        String name = names.apply(asked.student());
        UUID submission = asked.request().submissionId;
        boolean own = asked.student().id.equals(tutor.id);
        var head = new Div(own ? new Span(name) : Pages.review(submission).link(name));
        head.addClassName("row");
        var item = new ListItem(head, RegradeWords.of(asked.request(), "regrade.asked"));
        if (!asked.request().answered() && !own) {
            var answer = new Button(Text.of("regrade.answer"), click -> answer(submission, name));
            answer.setAriaLabel(Text.of("regrade.answer.to", name));
            answer.addClassName("regrade-answer");
            item.add(answer);
        }
        item.addClassNames("notice", "plain", "stack");
        return item;
    }

    private void answer(UUID submission, String name) {
        try {
            Review review = regrades.inQuestion(tutor, submission);
            var points = new NewPointsFields(review.points, activity.points, rubric.of(tutor, submission, review.id));
            new RegradeAnswer(tutor, submission, name, regrades, points, this::said).open();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
            show();
        }
    }

    private void said() {
        show();
        answered.run();
    }
}
