package org.perceptory.app.lti.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
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
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.CourseCopies;
import org.perceptory.domain.lti.ResourceLink;
import org.perceptory.domain.lti.ResourceLinks;
import org.perceptory.domain.lti.ResourceLinks.Choice;
import org.perceptory.domain.person.Person;

/** A tutor chooses which activity a VLE's link opens; a student reads that nobody did yet, or that it is gone. */
@Route("links")
@PermitAll
public class LinkView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Person person;
    private final ResourceLinks links;
    private final CourseCopies copies;

    @Inject
    public LinkView(CurrentPerson current, ResourceLinks links, CourseCopies copies) {
        this.person = current.get();
        this.links = links;
        this.copies = copies;
        addClassName("stack");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        switch (parameter) {
            case "not-yet", "earlier-course", "gone", "nothing-handed-in" -> say("link." + parameter);
            default -> choose(parameter);
        }
    }

    private void choose(String id) {
        try {
            ResourceLink link = links.taught(person, UUID.fromString(id));
            say(link.boundAt == null ? "link.choose" : "link.choose.again");
            var former = copies.former(person, link.id);
            former.ifPresent(course -> add(new EarlierCourse(course, published -> bringAlong(link, published))));
            if (former.isEmpty() && copies.waits(link)) {
                add(new Paragraph(Text.of("link.copy.ask")));
            }
            var choices = links.choices(person, link.id);
            if (!choices.isEmpty()) {
                former.ifPresent(course -> add(new H2(Text.of("link.copy.or"))));
                add(list(link, choices));
            } else if (former.isEmpty()) {
                add(new Paragraph(Text.of("link.none")));
            }
            add(Pages.course(link.courseId).link(Text.of("link.course")));
        } catch (IllegalArgumentException | RefusedException notTheirs) {
            throw new NotFoundException(notTheirs.getMessage());
        }
    }

    /** And goes to the activity that the link leads to now; where it is none of them, one chooses. */
    private void bringAlong(ResourceLink link, boolean published) {
        try {
            Toast.say(Text.of("link.copy.done", copies.copy(person, link.id, published)));
        } catch (RefusedException meanwhile) {
            // Another tutor did, or this one in another window.
            Toast.say(Text.of("link.copy.meanwhile"));
        }
        UUID activity = links.taught(person, link.id).activityId;
        if (activity == null) {
            setParameter(null, link.id.toString());
        } else {
            Pages.activity(activity).open();
        }
    }

    private Component list(ResourceLink link, Iterable<Choice> choices) {
        var list = new UnorderedList();
        list.addClassNames("stack", "token-list");
        for (Choice choice : choices) {
            var button = new Button(choice.title(), click -> lead(link, choice));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            list.add(new ListItem(button));
        }
        return list;
    }

    private void lead(ResourceLink link, Choice choice) {
        links.lead(person, link.id, choice.activity());
        Pages.activity(choice.activity()).load();
    }

    private void say(String key) {
        var text = new Paragraph(Text.of(key + ".text"));
        text.addClassName("soft");
        var head = new Div(new H1(Text.of(key + ".title")));
        head.addClassName("page-head");
        add(head, text);
    }

    @Override
    public String getPageTitle() {
        return Text.of("link.title") + " · " + Text.of("brand");
    }
}
