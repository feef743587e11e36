package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;

/** Asks among which tutors the class is shared out. */
class ShareOutDialog extends Dialog {

    /** What becomes of the answer. */
    interface Answered {
        /** @param anew also what is allotted and not begun */
        void shareOut(List<UUID> markers, boolean anew);
    }

    ShareOutDialog(List<Person> markers, Answered answered) {
        super(Text.of("share-out.title"));
        setWidth("min(34rem, 96vw)");
        var among = new CheckboxGroup<Person>(Text.of("share-out.among"));
        among.setItems(markers);
        among.setItemLabelGenerator(PersonName::of);
        among.select(markers);
        var anew = new Checkbox(Text.of("share-out.anew"));
        var form = new Div(new Paragraph(Text.of("share-out.text")), among, anew);
        form.addClassName("stack");
        add(form);
        var share = new Button(Text.of("share-out.button"), click -> {
            close();
            answered.shareOut(
                    among.getSelectedItems().stream().map(person -> person.id).toList(), anew.getValue());
        });
        share.setId("share-out-now");
        share.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        share.setDisableOnClick(true);
        among.addValueChangeListener(change -> share.setEnabled(!among.isEmpty()));
        getFooter().add(new Button(Text.of("cancel"), click -> close()), share);
    }
}
