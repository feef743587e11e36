package org.perceptory.app.regrade;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import org.perceptory.app.controls.PointsField;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Points;

/** Points that were given, and what they are to become. */
class ChangedPoints extends Div {

    private final PointsField field;
    private final BigDecimal before;
    private BigDecimal now;

    /**
     * @param before null: none
     * @param most that can be had
     */
    ChangedPoints(String label, BigDecimal before, int most) {
        this.before = before;
        this.now = before;
        this.field = new PointsField(most, typed -> now = typed == null ? null : Points.within(typed, most));
        field.setLabel(label);
        field.show(before);
        add(field);
    }

    /** Whether there are some that can be given; if not, it is said. */
    boolean complete() {
        if (!field.isInvalid() && now == null) {
            field.setErrorMessage(Text.of("regrade.points.missing"));
            field.setInvalid(true);
        }
        return !field.isInvalid();
    }

    boolean changed() {
        return before == null ? now != null : now == null || now.compareTo(before) != 0;
    }

    /** Null: none. */
    BigDecimal now() {
        return now;
    }
}
