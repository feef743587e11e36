package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.perceptory.app.controls.CopyField;
import org.perceptory.app.text.Text;

/** Shows, this once, an address that is good for one registration; where we are found, the browser knows. */
final class RegistrationAddress extends Dialog {

    /** @param closed is called when it was read: meanwhile a VLE may have registered itself */
    RegistrationAddress(String title, String words, String secret, Runnable closed) {
        var address = CopyField.ofAddress(Text.of("platforms.invitation"), "lti/register?invitation=" + secret);
        address.setId("registration-address");
        setHeaderTitle(title);
        setWidth("min(40rem, 96vw)");
        add(new Paragraph(words), address);
        getFooter().add(new Button(Text.of("close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }
}
