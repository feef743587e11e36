package org.perceptory.app.lti.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.DeepLinks;
import org.perceptory.domain.lti.DeepLinks.Choice;
import org.perceptory.domain.lti.DeepLinks.Placing;
import org.perceptory.domain.person.Person;

/** The activities of the course, one of which becomes a link in the VLE. */
@Route("lti/place")
@PermitAll
public class PlaceView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String SEND = """
      const form = document.createElement('form');
      form.method = 'post';
      form.action = $0;
      const field = form.appendChild(document.createElement('input'));
      field.type = 'hidden';
      field.name = 'JWT';
      field.value = $1;
      document.body.append(form);
      form.submit();
      """;

    private final Person person;
    private final DeepLinks deepLinks;
    private final DeepLinkAnswers answers;
    private final NewChoice newChoice;

    @Inject
    public PlaceView(CurrentPerson current, DeepLinks deepLinks, DeepLinkAnswers answers, NewChoice newChoice) {
        this.person = current.get();
        this.deepLinks = deepLinks;
        this.answers = answers;
        this.newChoice = newChoice;
        addClassName("stack");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(deepLinks.get(person, UUID.fromString(parameter)));
        } catch (IllegalArgumentException | RefusedException notTheirs) {
            throw new NotFoundException(notTheirs.getMessage());
        }
    }

    private void show(Placing placing) {
        removeAll();
        var head = new Div(new H1(Text.of("place.title")));
        head.addClassName("page-head");
        var text = new Paragraph(Text.of("place.text"));
        text.addClassName("soft");
        add(head, text);
        var list = new UnorderedList();
        list.addClassNames("stack", "token-list");
        deepLinks.choices(placing).forEach(choice -> list.add(new ListItem(button(placing, choice))));
        add(list.getChildren().findAny().isPresent() ? list : new Paragraph(Text.of("place.none")));
        add(new NewActivity((title, modality, brief, published) -> place(
                placing,
                newChoice.make(
                        person, deepLinks.get(person, placing.id()).course(), title, modality, brief, published))));
        add(Pages.course(placing.course()).link(Text.of("link.course")));
    }

    private Button button(Placing placing, Choice choice) {
        var button = new Button(choice.title());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> place(placing, choice));
        button.setDisableOnClick(true);
        return button;
    }

    private void place(Placing placing, Choice choice) {
        getElement().executeJs("return location.origin").then(String.class, origin -> send(placing, choice, origin));
    }

    /**
     * The origin is what the browser says: a wrong one would spoil a link of the tutor's own course, and nobody else's.
     */
    private void send(Placing placing, Choice choice, String origin) {
        Placing now = deepLinks.get(person, placing.id());
        String answer = answers.answer(now, choice, Address.origin(origin));
        deepLinks.end(person, now.id());
        getElement().executeJs(SEND, now.returnUrl(), answer);
    }

    @Override
    public String getPageTitle() {
        return Text.of("place.title") + " · " + Text.of("brand");
    }
}
