package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;

/** Asks who is to mark a student's work. */
class AllotDialog extends Dialog {

    /**
     * @param student as markers may see the name
     * @param now who marks it; null: nobody yet
     * @param chosen takes who is to mark it; null: whoever begins
     */
    AllotDialog(String student, List<Person> markers, UUID now, Consumer<UUID> chosen) {
        super(Text.of("allot.title", student));
        setWidth("min(32rem, 96vw)");
        var marker = new Select<Person>();
        marker.setLabel(Text.of("class.marker"));
        marker.setHelperText(Text.of("allot.text"));
        marker.setEmptySelectionAllowed(true);
        marker.setEmptySelectionCaption(Text.of("allot.nobody"));
        marker.setItems(markers);
        marker.setItemLabelGenerator(person -> person == null ? Text.of("allot.nobody") : PersonName.of(person));
        markers.stream().filter(person -> person.id.equals(now)).findFirst().ifPresent(marker::setValue);
        marker.setWidthFull();
        marker.setId("marker");
        add(marker);
        var allot = new Button(Text.of("allot.button"), click -> {
            try {
                chosen.accept(marker.isEmpty() ? null : marker.getValue().id);
                close();
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
            }
        });
        allot.setId("allot-now");
        allot.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), allot);
    }
}
