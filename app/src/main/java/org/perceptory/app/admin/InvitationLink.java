package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.access.Accounts.Invited;

/** Shows the link by which somebody chooses their password, this once, for the admin to send. */
class InvitationLink extends Dialog {

    /** Where it leads, without the secret. */
    static final String PATH = "invited/";

    InvitationLink(Invited invited) {
        var link = new TextField(Text.of("people.invitation.link"));
        link.setId("invitation-link");
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        link.getElement().executeJs("this.value = new URL($0, document.baseURI).href", PATH + invited.secret());
        setHeaderTitle(Text.of("people.invitation.of", invited.person().username()));
        setWidth("min(36rem, 96vw)");
        add(new Paragraph(Text.of("people.invitation.text", When.day(invited.until()))), link);
        getFooter().add(new Button(Text.of("close"), click -> close()));
    }
}
