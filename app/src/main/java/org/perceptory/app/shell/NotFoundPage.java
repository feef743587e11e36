package org.perceptory.app.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.perceptory.app.text.Text;

/** What an address shows that leads nowhere, or to what is somebody else's: the two are never told apart. */
@AnonymousAllowed
public class NotFoundPage extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final int NOT_FOUND = 404;

    public NotFoundPage() {
        addClassName("sign-in");
        var words = new Div(
                new H1(Text.of("not-found.title")),
                new Paragraph(Text.of("not-found.text")),
                new Anchor("/", Text.of("not-found.home")));
        words.addClassNames("panel", "empty", "stack");
        add(words);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Text.of("not-found.title") + " · " + Text.of("brand");
    }
}
