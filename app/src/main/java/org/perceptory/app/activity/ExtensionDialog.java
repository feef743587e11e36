package org.perceptory.app.activity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.controls.DateFields;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Extensions;
import org.perceptory.domain.activity.Extensions.Granted;
import org.perceptory.domain.activity.Extensions.Terms;
import org.perceptory.domain.person.Person;

/** Asks who has longer, until when, and why. */
class ExtensionDialog extends Dialog {

    private final transient Person tutor;
    private final transient UUID activity;
    private final transient Extensions extensions;
    private final transient Runnable granted;
    private final Select<Person> student = new Select<>();
    private final DateTimePicker due = new DateTimePicker(Text.of("extension.due"));
    private final DateTimePicker cutOff = new DateTimePicker(Text.of("extension.cut-off"));
    private final TextArea reason = new TextArea(Text.of("extension.reason"));
    private final Button grant = new Button(Text.of("extension.save"));

    private ExtensionDialog(
            Person tutor, UUID activity, Extensions extensions, List<Person> students, Runnable granted) {
        super(Text.of("extension.dialog"));
        this.tutor = tutor;
        this.activity = activity;
        this.extensions = extensions;
        this.granted = granted;
        setWidth("min(34rem, 96vw)");
        student.setId("extension-student");
        student.setLabel(Text.of("extension.student"));
        student.setItems(students);
        student.setItemLabelGenerator(PersonName::of);
        student.setWidthFull();
        DateFields.alike(due);
        DateFields.alike(cutOff);
        due.setId("extension-due");
        due.setHelperText(Text.of("extension.due.help"));
        due.setManualValidation(true);
        cutOff.setId("extension-cut-off");
        cutOff.setHelperText(Text.of("extension.cut-off.help"));
        cutOff.setManualValidation(true);
        reason.setId("extension-reason");
        reason.setHelperText(Text.of("extension.reason.help"));
        reason.setMaxLength(Extensions.LONGEST_REASON);
        reason.setWidthFull();
        grant.setId("extension-save");
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grant.setEnabled(false);
        var fields = new Div(student, due, cutOff, reason);
        fields.addClassName("stack");
        add(fields);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), grant);
    }

    /** One more. */
    static void grant(Person tutor, UUID activity, Extensions extensions, Runnable granted) {
        var dialog = new ExtensionDialog(tutor, activity, extensions, extensions.students(tutor, activity), granted);
        dialog.start(null);
    }

    /** In place of one that there is. */
    static void change(Person tutor, UUID activity, Granted before, Extensions extensions, Runnable granted) {
        var dialog = new ExtensionDialog(tutor, activity, extensions, List.of(before.person()), granted);
        dialog.student.setValue(before.person());
        dialog.student.setReadOnly(true);
        dialog.reason.setValue(before.extension().reason);
        dialog.start(before);
    }

    private void start(Granted before) {
        open();
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> {
            ZoneId zone = ZoneId.of(details.getTimeZoneId());
            if (before != null) {
                due.setValue(ActivityDates.at(before.extension().dueAt, zone));
                cutOff.setValue(ActivityDates.at(before.extension().cutOffAt, zone));
            }
            grant.addClickListener(click -> grant(zone));
            grant.setEnabled(true);
        });
    }

    private void grant(ZoneId zone) {
        student.setInvalid(student.isEmpty());
        student.setErrorMessage(Text.of("extension.student.missing"));
        wrong(due, due.isEmpty() ? Text.of("extension.due.missing") : null);
        wrong(cutOff, null);
        if (student.isInvalid() || due.isInvalid()) {
            return;
        }
        var terms = new Terms(
                ActivityDates.instant(due.getValue(), zone),
                ActivityDates.instant(cutOff.getValue(), zone),
                reason.getValue());
        try {
            extensions.grant(tutor, activity, student.getValue().id, terms);
            close();
            Toast.say(Text.of("extension.granted", PersonName.of(student.getValue())));
            granted.run();
        } catch (RefusedException refusal) {
            String words = Refusals.sentence(refusal);
            switch (refusal.code()) {
                case EXTENSION_NOT_LATER, NOTHING_TO_EXTEND -> wrong(due, words);
                case CUT_OFF_BEFORE_DUE -> wrong(cutOff, words);
                default -> Toast.problem(words);
            }
        }
    }

    private static void wrong(DateTimePicker field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(words != null);
    }
}
