package org.perceptory.app.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.access.AccessToken;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.person.Person;

/** A person's access tokens: made (and shown once), listed, revoked. */
@Route("tokens")
@PermitAll
public class TokensView extends Div implements HasDynamicTitle {

    private final Person person;
    private final AccessTokens tokens;
    private final Div fresh = new Div();
    private final Div list = new Div();

    @Inject
    public TokensView(CurrentPerson current, AccessTokens tokens) {
        this.person = current.get();
        this.tokens = tokens;
        var head = new Div(new H1(Text.of("tokens.title")));
        head.addClassName("page-head");
        var explanation = new Paragraph(Text.of("tokens.text"));
        explanation.addClassName("soft");
        var page = new Div(head, explanation, form(), fresh, list);
        page.addClassName("stack");
        add(page);
        refresh();
    }

    private Component form() {
        var name = new TextField(Text.of("tokens.name"));
        name.setPlaceholder(Text.of("tokens.name.example"));
        var create = new Button(Text.of("tokens.create"), click -> issue(name));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(name, create);
        form.addClassName("row");
        form.getStyle().set("align-items", "end");
        return form;
    }

    private void issue(TextField name) {
        String called = name.isEmpty() ? Text.of("tokens.name.example") : name.getValue();
        var issued = tokens.issue(person, called);
        var secret = new TextField(Text.of("tokens.once"));
        secret.setId("token-secret");
        secret.setValue(issued.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        fresh.removeAll();
        fresh.addClassName("notice");
        fresh.add(secret);
        name.clear();
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var items = new UnorderedList();
        items.addClassNames("stack", "token-list");
        tokens.of(person).forEach(token -> items.add(item(token)));
        list.add(items.getChildren().findAny().isPresent() ? items : new Paragraph(Text.of("tokens.empty")));
    }

    private ListItem item(AccessToken token) {
        var name = new Span(token.name + "  …" + token.hint);
        name.addClassName("grow");
        var used = new Span(
                token.lastUsedAt == null
                        ? Text.of("tokens.unused")
                        : Text.of("tokens.used", When.day(token.lastUsedAt)));
        used.addClassNames("soft", "small");
        var revoke = new Button(Text.of("tokens.revoke"), click -> {
            tokens.revoke(person, token.id);
            Toast.say(Text.of("tokens.revoked", token.name));
            refresh();
        });
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(Text.of("tokens.revoke.one", token.name));
        var row = new Div(name, used, revoke);
        row.addClassNames("row", "panel");
        return new ListItem(row);
    }

    @Override
    public String getPageTitle() {
        return Text.of("tokens.title") + " · " + Text.of("brand");
    }
}
