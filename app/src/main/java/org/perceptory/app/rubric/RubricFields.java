package org.perceptory.app.rubric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.RubricLevel;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.review.RubricPoints.Given;

/** The levels and the points of each row of the rubric, and the sum; saved as they are chosen and typed. */
public class RubricFields extends Div {

    private final transient Person tutor;
    private final transient UUID submission;
    private final transient UUID review;
    private final transient RubricPoints points;
    private final transient Runnable saved;
    private final Span sum = new Span();

    /** @param levels by row */
    public RubricFields(
            Person tutor,
            UUID submission,
            UUID review,
            RubricPoints points,
            Map<UUID, List<RubricLevel>> levels,
            Runnable saved) {
        this.tutor = tutor;
        this.submission = submission;
        this.review = review;
        this.points = points;
        this.saved = saved;
        addClassNames("stack", "rubric-fields");
        var list = new UnorderedList();
        list.addClassName("rubric-rows");
        list.setClassName("with-levels", !levels.isEmpty());
        rows().forEach(row -> list.add(new ListItem(
                new CriterionField(row, levels.getOrDefault(row.row(), List.of()), new OneRow(row.row())))));
        sum.addClassName("rubric-sum");
        sum.getElement().setAttribute("aria-live", "polite");
        add(list, sum);
        tellSum(rows());
    }

    private List<Given> rows() {
        return points.of(tutor, submission, review);
    }

    private void tellSum(List<Given> rows) {
        long without = rows.stream().filter(row -> row.points() == null).count();
        int most = rows.stream().mapToInt(Given::most).sum();
        sum.setText(Text.of("rubric.sum.given", PointsText.of(RubricPoints.soFar(rows)), PointsText.of(most))
                + (without == 0 ? "" : " · " + Text.of("rubric.without", without)));
    }

    /** Gives for a row, and tells what stands there then. */
    private final class OneRow implements CriterionField.Marking {
        private final UUID row;

        OneRow(UUID row) {
            this.row = row;
        }

        @Override
        public Given give(BigDecimal given) {
            points.give(tutor, submission, row, given);
            return now();
        }

        @Override
        public Given choose(UUID level) {
            points.choose(tutor, submission, row, level);
            return now();
        }

        private Given now() {
            List<Given> rows = rows();
            tellSum(rows);
            saved.run();
            return rows.stream()
                    .filter(given -> given.row().equals(row))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
