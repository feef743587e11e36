package org.perceptory.app.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.UUID;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Extensions;
import org.perceptory.domain.activity.Extensions.Granted;
import org.perceptory.domain.person.Person;

/** Which students have longer, for the tutors: granted, changed and taken away. */
class ExtensionList extends Section {

    private final transient Person tutor;
    private final transient UUID activity;
    private final transient Extensions extensions;
    private final Div list = new Div();

    ExtensionList(Person tutor, UUID activity, Extensions extensions) {
        this.tutor = tutor;
        this.activity = activity;
        this.extensions = extensions;
        addClassNames("panel", "stack", "extensions");
        var help = new Paragraph(Text.of("extension.help"));
        help.addClassNames("soft", "small");
        var grant = new Button(Text.of("extension.grant"), VaadinIcon.PLUS.create(), click -> grant());
        grant.setId("grant-extension");
        add(new H2(Text.of("extension.title")), help, list, grant);
        show();
    }

    private void grant() {
        if (extensions.students(tutor, activity).isEmpty()) {
            Toast.say(Text.of("extension.nobody"));
        } else {
            ExtensionDialog.grant(tutor, activity, extensions, this::show);
        }
    }

    private void show() {
        list.removeAll();
        var table = new Table(
                Text.of("extension.title"),
                "extension.student",
                "extension.due",
                "extension.cut-off",
                "extension.reason",
                "extension.actions");
        extensions
                .of(tutor, activity)
                .forEach(granted -> table.row(
                        PersonName.of(granted.person()),
                        moment(granted.extension().dueAt),
                        moment(granted.extension().cutOffAt),
                        granted.extension().reason.isEmpty() ? null : granted.extension().reason,
                        actions(granted)));
        if (!table.isEmpty()) {
            list.add(table);
        }
    }

    private static Moment moment(Instant at) {
        return at == null ? null : new Moment(at);
    }

    private Div actions(Granted granted) {
        String name = PersonName.of(granted.person());
        var change = new Button(
                VaadinIcon.EDIT.create(),
                click -> ExtensionDialog.change(tutor, activity, granted, extensions, this::show));
        name(change, Text.of("extension.change", name));
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            extensions.remove(tutor, activity, granted.person().id);
            Toast.say(Text.of("extension.removed", name));
            show();
        });
        name(remove, Text.of("extension.remove", name));
        return new Div(change, remove);
    }

    private static void name(Button button, String words) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words);
        button.setTooltipText(words);
    }
}
