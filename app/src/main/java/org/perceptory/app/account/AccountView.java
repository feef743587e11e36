package org.perceptory.app.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.course.CourseTutors;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.privacy.AssessedWork;
import org.perceptory.domain.privacy.Erasure;
import org.perceptory.domain.privacy.RetentionSettings;

/** A person's own account. */
@Route("account")
@PermitAll
public class AccountView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Person person;
    private final transient AssessedWork assessed;
    private final transient CourseTutors tutors;
    private final int keptDays;
    private final transient Erasure erasure;

    @Inject
    public AccountView(
            CurrentPerson current,
            WaysList ways,
            PasswordForm password,
            AssessedWork assessed,
            CourseTutors tutors,
            RetentionSettings retention,
            Erasure erasure) {
        this.person = current.get();
        this.assessed = assessed;
        this.tutors = tutors;
        this.keptDays = retention.assessedDays();
        this.erasure = erasure;
        var head = new Div(new H1(Text.of("account.title")));
        head.addClassName("page-head");
        var page = new Div(head, who(), section("account.ways", ways.of(person)));
        password.of(person).ifPresent(form -> page.add(section("account.password", form)));
        page.add(data(), tokens(), end());
        page.addClassNames("stack", "account");
        add(page);
    }

    /** Who comes from having changed their password is told so, and that this sign-in is the only one left. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey(PasswordForm.CHANGED)) {
            Toast.say(Text.of("account.password.changed"));
        }
    }

    private Component who() {
        String email = person.email == null ? "" : " · " + person.email;
        var words = new Paragraph(PersonName.of(person) + email + " · " + Text.of("role." + person.role));
        words.addClassName("soft");
        return words;
    }

    private static Component data() {
        var link = new Anchor("api/v1/me/data", Text.of("account.data.download"));
        link.setId("my-data");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return section("account.data", new Paragraph(Text.of("account.data.text")), link);
    }

    private static Component tokens() {
        return section("account.tokens", Pages.tokens().link(Text.of("frame.tokens")));
    }

    private Component end() {
        var delete = new Button(
                Text.of("account.end.button"), click -> new EndOfAccount(person, assessed, tutors, erasure).open());
        delete.setId("delete-account");
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return section("account.end", new Paragraph(Text.of("account.end.text", keptDays)), delete);
    }

    private static Section section(String key, Component... content) {
        var section = new Section(new H2(Text.of(key + ".title")));
        section.addClassNames("panel", "stack");
        section.add(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Text.of("account.title") + " · " + Text.of("brand");
    }
}
