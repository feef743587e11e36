package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.text.Text;

/** Where the answer stands below all the evidence, as on a phone: the way to it, always in sight. */
class ToAnswer extends Button {

    ToAnswer(Component answer) {
        super(Text.of("review.answer"), VaadinIcon.ARROW_DOWN.create());
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("to-answer");
        addClickListener(click -> {
            answer.scrollIntoView();
            answer.getElement().executeJs("this.querySelector('input, textarea').focus({preventScroll: true})");
        });
    }
}
