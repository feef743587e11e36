package org.perceptory.app.lti.link;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.CourseCopies.Former;

/** Offers to bring the activities along of the course that the VLE made this one of. */
class EarlierCourse extends Section {

    /** @param copy does it; told whether students see the copies */
    EarlierCourse(Former former, Consumer<Boolean> copy) {
        addClassNames("panel", "stack");
        int count = former.activities().size();
        var published = new Checkbox(Text.of("link.copy.publish"), true);
        var button = new Button(Text.of("link.copy.button"), click -> copy.accept(published.getValue()));
        button.setId("copy-earlier-course");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        add(
                new H2(Text.of("link.copy.title")),
                new Paragraph(Text.of("link.copy.taught", former.title(), count)),
                published,
                button);
    }
}
