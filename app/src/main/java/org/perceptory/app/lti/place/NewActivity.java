package org.perceptory.app.lti.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.project.Modality;

/** What an activity needs to begin with; the rest is written in its editor. */
class NewActivity extends Section {

    /** Makes it and places it. */
    interface Made {
        void of(String title, Modality modality, String brief, boolean published);
    }

    NewActivity(Made made) {
        addClassNames("panel", "stack", "new-activity");
        var title = new TextField(Text.of("editor.title"));
        title.setId("place-title");
        title.setWidthFull();
        var modality = new RadioButtonGroup<Modality>(Text.of("place.modality"));
        modality.setItems(Modality.values());
        modality.setItemLabelGenerator(kind -> Text.of("place.modality." + kind));
        modality.setValue(Modality.IMAGE);
        var brief = new TextArea(Text.of("editor.brief"));
        brief.setId("place-brief");
        brief.setHelperText(Text.of("editor.markdown"));
        brief.setMaxLength(ActivityText.LONGEST);
        brief.setMinHeight("8rem");
        brief.setWidthFull();
        var published = new Checkbox(Text.of("place.publish"), true);
        var place = new Button(Text.of("place.new.button"));
        place.setId("place-new");
        place.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        place.setDisableOnClick(true);
        place.addClickListener(click -> {
            try {
                made.of(title.getValue(), modality.getValue(), brief.getValue(), published.getValue());
            } catch (RefusedException refusal) {
                title.setErrorMessage(Refusals.sentence(refusal));
                title.setInvalid(true);
                title.focus();
                place.setEnabled(true);
            }
        });
        var later = new Paragraph(Text.of("place.new.later"));
        later.addClassNames("soft", "small");
        add(new H2(Text.of("place.new")), title, modality, brief, published, later, place);
    }
}
