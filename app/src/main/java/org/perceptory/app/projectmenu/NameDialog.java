package org.perceptory.app.projectmenu;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;

/** Asks what a project is to be called; a name that is refused stays in the field, with the reason under it. */
class NameDialog extends Dialog {

    private final TextField name = new TextField(Text.of("project.name"));
    private final transient Consumer<String> chosen;

    /** @param chosen takes the name, or throws a RefusedException @param closed is called in the end */
    NameDialog(String before, Consumer<String> chosen, Runnable closed) {
        super(Text.of("project.rename.title"));
        this.chosen = chosen;
        setWidth("min(28rem, 96vw)");
        name.setId("project-name");
        name.setWidthFull();
        name.setValue(before);
        name.setAutoselect(true);
        add(name);
        var save = new Button(Text.of("project.rename.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                name.focus();
            } else {
                closed.run();
            }
        });
    }

    private void save() {
        try {
            chosen.accept(name.getValue());
            close();
        } catch (RefusedException refusal) {
            name.setErrorMessage(Refusals.sentence(refusal));
            name.setInvalid(true);
        }
    }
}
