package org.perceptory.app.signin;

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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.text.Text;

/** The door: user name and password, and the demo people while nothing is configured. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();

  @Inject
  public SignInView(DemoPeople demo) {
    addClassName("sign-in");
    form.setAction("j_security_check");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words());
    var formSide = new Div(form);
    formSide.addClassName("sign-in-form");
    if (demo.present()) {
      formSide.add(new DemoButtons(demo));
    }
    var card = new Div(story(), formSide);
    card.addClassNames("sign-in-card", "panel");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
  }

  @Override
  public String getPageTitle() {
    return Text.of("sign-in.title") + " · " + Text.of("brand");
  }

  private static Div story() {
    var story = new Div(new Image("icon.svg", ""), new H1(Text.of("sign-in.story.title")),
        new Paragraph(Text.of("sign-in.story.text")));
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
