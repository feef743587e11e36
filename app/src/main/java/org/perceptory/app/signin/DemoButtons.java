package org.perceptory.app.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Role;

/** One button a demo person: a plain form that signs in by one click. */
class DemoButtons extends Div {

    /** @param then what is added to the form's address, so that it leads on */
    DemoButtons(DemoPeople demo, String then) {
        addClassName("demo");
        var explanation = new Paragraph(Text.of("sign-in.demo"));
        explanation.addClassNames("soft", "small");
        var buttons = new Div();
        buttons.addClassName("demo-buttons");
        for (Role role : Role.values()) {
            buttons.getElement().appendChild(form(demo, role, then));
        }
        add(explanation, buttons);
    }

    private static Element form(DemoPeople demo, Role role, String then) {
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "j_security_check" + then);
        form.appendChild(hidden("username", DemoPeople.username(role)), hidden("password", demo.password()));
        form.appendChild(new Element("button")
                .setAttribute("type", "submit")
                .setText(Text.of("sign-in.demo." + role.name().toLowerCase(java.util.Locale.ROOT))));
        return form;
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}
