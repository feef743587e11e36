package org.perceptory.app.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.perceptory.app.text.Text;

/** The door: the sign-in service, user name and password, and the demo people while nothing is configured. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Ways in which the sign-in service did not let somebody in: keys of sentences. */
    private static final Set<String> PROBLEMS = Set.of("denied", "failed", "away");

    private final LoginForm form = new LoginForm();

    private final transient DemoPeople demo;
    private final transient SignInService service;
    private final transient SignInConfig config;
    private final Div formSide = new Div();

    @Inject
    public SignInView(DemoPeople demo, SignInService service, SignInConfig config) {
        this.demo = demo;
        this.service = service;
        this.config = config;
        addClassName("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        formSide.addClassName("sign-in-form");
        var card = new Div(story(), formSide);
        card.addClassNames("sign-in-card", "panel");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String then = asked.getSingleParameter(OwnPath.NEXT)
                .flatMap(OwnPath::of)
                .map(next -> "?" + OwnPath.NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse("");
        boolean failed = asked.getParameters().containsKey("error");
        formSide.removeAll();
        asked.getSingleParameter("problem")
                .filter(PROBLEMS::contains)
                .ifPresent(problem -> formSide.add(problem(problem)));
        if (service.present()) {
            formSide.add(elsewhere(then));
        }
        if (!service.present()
                || config.form()
                || failed
                || asked.getParameters().containsKey("form")) {
            form.setAction("j_security_check" + then);
            form.setError(failed);
            formSide.add(form);
        }
        if (demo.present()) {
            formSide.add(new DemoButtons(demo, then));
        }
    }

    private Component elsewhere(String then) {
        var link = new Anchor(service.path().substring(1) + then, Text.of("sign-in.oidc", service.name()));
        link.setId("sign-in-oidc");
        link.setRouterIgnore(true);
        link.addClassName("sign-in-elsewhere");
        return link;
    }

    private Component problem(String problem) {
        var words = new Paragraph(Text.of("sign-in.problem." + problem, service.name()));
        words.addClassNames("notice", "bad");
        words.getElement().setAttribute("role", "alert");
        return words;
    }

    @Override
    public String getPageTitle() {
        return Text.of("sign-in.title") + " · " + Text.of("brand");
    }

    private static Div story() {
        var emblem = new Image("icon.svg", "");
        emblem.addClassName("emblem");
        var drawing = new Image("sign-in.svg", "");
        drawing.addClassName("drawing");
        var story = new Div(
                emblem, new H1(Text.of("sign-in.story.title")), new Paragraph(Text.of("sign-in.story.text")), drawing);
        story.addClassName("sign-in-story");
        return story;
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(Text.of("sign-in.title"));
        words.getForm().setUsername(Text.of("sign-in.username"));
        words.getForm().setPassword(Text.of("sign-in.password"));
        words.getForm().setSubmit(Text.of("sign-in.submit"));
        words.getErrorMessage().setTitle(Text.of("sign-in.failed.title"));
        words.getErrorMessage().setMessage(Text.of("sign-in.failed.text"));
        return words;
    }
}
