package org.perceptory.app.rubric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.review.RubricPoints.Given;

/** A points field for each row of the rubric, and the sum; saved as they are typed. */
public class RubricFields extends Div {

    private final transient Person tutor;
    private final transient UUID submission;
    private final transient UUID review;
    private final transient RubricPoints points;
    private final transient Runnable saved;
    private final Span sum = new Span();

    public RubricFields(Person tutor, UUID submission, UUID review, RubricPoints points, Runnable saved) {
        this.tutor = tutor;
        this.submission = submission;
        this.review = review;
        this.points = points;
        this.saved = saved;
        addClassNames("stack", "rubric-fields");
        var list = new UnorderedList();
        list.addClassName("rubric-rows");
        rows().forEach(row -> list.add(new ListItem(field(row))));
        sum.addClassName("rubric-sum");
        sum.getElement().setAttribute("aria-live", "polite");
        add(list, sum);
        tellSum();
    }

    private List<Given> rows() {
        return points.of(tutor, submission, review);
    }

    private BigDecimalField field(Given row) {
        var field = new BigDecimalField(row.title());
        field.setSuffixComponent(new Span(Text.of("rubric.of", row.most())));
        field.setValue(row.points());
        field.addValueChangeListener(change -> {
            try {
                points.give(tutor, submission, row.row(), field.getValue());
                field.setInvalid(false);
                tellSum();
                saved.run();
            } catch (RefusedException refusal) {
                field.setErrorMessage(Refusals.sentence(refusal));
                field.setInvalid(true);
            }
        });
        return field;
    }

    private void tellSum() {
        List<Given> rows = rows();
        long without = rows.stream().filter(row -> row.points() == null).count();
        int most = rows.stream().mapToInt(Given::most).sum();
        sum.setText(Text.of("rubric.sum.given", RubricPoints.soFar(rows), most)
                + (without == 0 ? "" : " " + Text.of("rubric.without", without)));
    }
}
