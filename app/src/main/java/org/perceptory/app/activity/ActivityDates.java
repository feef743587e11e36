package org.perceptory.app.activity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.perceptory.app.controls.DateFields;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activity;

/**
 * When an activity is due, and until when something late is taken. Dates that do not fit each other say so and are not
 * told on: what else is written is saved with those that did.
 */
class ActivityDates extends Div {

    private final DateTimePicker due = new DateTimePicker(Text.of("editor.due"));
    private final DateTimePicker cutOff = new DateTimePicker(Text.of("editor.cut-off"));
    private final Checkbox late = new Checkbox(Text.of("editor.late"));
    private final transient Runnable changed;
    private Instant dueAt;
    private Instant cutOffAt;

    /** @param changed is called when there are others that fit */
    ActivityDates(Activity activity, Runnable changed) {
        this.changed = changed;
        dueAt = activity.dueAt;
        cutOffAt = activity.cutOffAt;
        DateFields.alike(due);
        DateFields.alike(cutOff);
        due.setId("due");
        due.setHelperText(Text.of("editor.due.help"));
        cutOff.setId("cut-off");
        cutOff.setHelperText(Text.of("editor.cut-off.help"));
        cutOff.setManualValidation(true);
        late.setValue(activity.lateAllowed);
        late.addValueChangeListener(change -> changed.run());
        var both = new Div(due, cutOff);
        both.addClassNames("row", "figures");
        addClassName("stack");
        add(both, late);
        // Until the browser has told where it is, nobody can say what a time there means.
        due.setEnabled(false);
        cutOff.setEnabled(false);
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> show(ZoneId.of(details.getTimeZoneId())));
    }

    private void show(ZoneId zone) {
        due.setValue(at(dueAt, zone));
        cutOff.setValue(at(cutOffAt, zone));
        due.setEnabled(true);
        cutOff.setEnabled(true);
        due.addValueChangeListener(change -> take(zone));
        cutOff.addValueChangeListener(change -> take(zone));
    }

    private void take(ZoneId zone) {
        Instant newDue = instant(due.getValue(), zone);
        Instant newCutOff = instant(cutOff.getValue(), zone);
        boolean fit = newDue == null || newCutOff == null || !newCutOff.isBefore(newDue);
        cutOff.setErrorMessage(fit ? null : Text.of("refusal." + Refusal.CUT_OFF_BEFORE_DUE));
        cutOff.setInvalid(!fit);
        if (fit) {
            dueAt = newDue;
            cutOffAt = newCutOff;
            changed.run();
        }
    }

    /** As the person's own computer writes it. Null: none. */
    static LocalDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    /** What a time there means. Null: none. */
    static Instant instant(LocalDateTime there, ZoneId zone) {
        return there == null ? null : there.atZone(zone).toInstant();
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant cutOffAt() {
        return cutOffAt;
    }

    boolean lateAllowed() {
        return late.getValue();
    }
}
