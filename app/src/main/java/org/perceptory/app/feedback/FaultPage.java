package org.perceptory.app.feedback;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.perceptory.app.text.Text;

/**
 * What a page shows that failed while it was opened: the same words as for what fails later, with the number under
 * which the log has the rest. In place of Vaadin's, which speaks of navigation and exceptions.
 */
@AnonymousAllowed
public class FaultPage extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final int FAULT = 500;

    public FaultPage() {
        addClassName("sign-in");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String why = PageErrors.words(parameter.getException()).orElseGet(() -> Text.of("fault.page.text"));
        var again = new Anchor(event.getLocation().getPathWithQueryParameters(), Text.of("fault.page.again"));
        again.setRouterIgnore(true);
        var words = new Div(
                new H1(Text.of("fault.page.title")),
                new Paragraph(why),
                new Div(again),
                new Anchor("/", Text.of("not-found.home")));
        words.addClassNames("panel", "empty", "stack");
        removeAll();
        add(words);
        return FAULT;
    }

    @Override
    public String getPageTitle() {
        return Text.of("fault.page.title") + " · " + Text.of("brand");
    }
}
