package org.perceptory.app.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.text.Text;

/** Makes a project to play with. Of two clicks in a row the second comes too late: the page is on its way then. */
class ExampleButton extends Button {

    ExampleButton(Runnable tryExample) {
        super(Text.of("home.example"), VaadinIcon.MAGIC.create());
        addClassName("try-example");
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                tryExample.run();
            } finally {
                // Where it was refused, the person may make room and try again.
                setEnabled(true);
            }
        });
    }
}
