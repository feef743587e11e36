package org.perceptory.app.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.access.Accounts;
import org.perceptory.domain.person.Directory;
import org.perceptory.domain.person.Directory.Entry;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.privacy.AssessedWork;
import org.perceptory.domain.privacy.Erasure;

/** People and what they may do. */
@Route("service/people")
@RolesAllowed("ADMIN")
public class PeopleView extends Div implements HasDynamicTitle {

    private static final int MOST = 100;
    private static final int PAUSE_MILLIS = 300;

    private final transient Person admin;
    private final transient Directory directory;
    private final transient Accounts accounts;
    private final transient AssessedWork assessed;
    private final transient Erasure erasure;
    private final TextField search = new TextField();
    private final Div found = new Div();

    @Inject
    public PeopleView(
            CurrentPerson current, Directory directory, Accounts accounts, AssessedWork assessed, Erasure erasure) {
        this.admin = current.get();
        this.directory = directory;
        this.accounts = accounts;
        this.assessed = assessed;
        this.erasure = erasure;
        search.setPlaceholder(Text.of("people.search"));
        search.setAriaLabel(Text.of("people.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> refresh());
        search.addClassName("grow");
        var many = new Button(Text.of("people.many"), click -> new ManyAccounts(admin, accounts, this::refresh).open());
        many.setId("many-accounts");
        var add = new Button(
                Text.of("people.new"),
                VaadinIcon.PLUS.create(),
                click -> new NewAccount(admin, accounts, this::refresh).open());
        add.setId("new-account");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(search, many, add);
        bar.addClassName("row");
        add(ServicePages.head("people"), bar, found);
        addClassNames("stack", "service");
        refresh();
    }

    private void refresh() {
        found.removeAll();
        var people = directory.search(admin, search.getValue(), MOST);
        var table = new Table(
                Text.of("people.title"),
                "people.name",
                "people.email",
                "people.account",
                "people.since",
                "people.role",
                "people.actions");
        people.forEach(entry -> table.row(
                PersonName.of(entry.person()),
                entry.person().email,
                entry.username(),
                Moment.day(entry.person().createdAt),
                role(entry.person()),
                actions(entry)));
        found.add(people.isEmpty() ? new Paragraph(Text.of("people.none")) : table);
        if (people.size() == MOST) {
            found.add(new Paragraph(Text.of("people.more", MOST)));
        }
    }

    private Component role(Person person) {
        if (person.id.equals(admin.id)) {
            return new Div(Text.of("role." + person.role));
        }
        var role = new Select<Role>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> Text.of("role." + value));
        role.setValue(person.role);
        role.setAriaLabel(Text.of("people.role.of", PersonName.of(person)));
        role.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            if (change.getValue() == Role.ADMIN) {
                // Whoever says no keeps the list, and their place in it.
                MakingAnAdmin.ask(
                        PersonName.of(person), () -> give(person, Role.ADMIN), () -> role.setValue(person.role));
            } else {
                give(person, change.getValue());
            }
        });
        return role;
    }

    private void give(Person person, Role role) {
        try {
            directory.role(admin, person.id, role);
            Toast.say(Text.of("people.role.changed", PersonName.of(person), Text.of("role." + role)));
        } catch (RefusedException refused) {
            Toast.problem(Refusals.sentence(refused));
        }
        refresh();
    }

    private Component actions(Entry entry) {
        if (entry.person().id.equals(admin.id)) {
            return new Div(Text.of("people.you"));
        }
        String name = PersonName.of(entry.person());
        var menu = new IconMenu(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("people.menu", name));
        if (entry.username() != null) {
            menu.add(
                    Text.of("people.invitation"),
                    () -> new InvitationLink(accounts.again(admin, entry.person().id)).open());
        }
        menu.add(
                Text.of("people.erase"),
                () -> new Certainty(
                                Text.of("people.erase.title", name),
                                whatGoes(entry.person()),
                                Text.of("people.erase"),
                                () -> {
                                    erasure.person(admin, directory.other(admin, entry.person().id).id);
                                    Toast.say(Text.of("people.erased", name));
                                    refresh();
                                })
                        .open());
        return menu;
    }

    private String whatGoes(Person person) {
        return assessed.of(person.id)
                .map(kept -> Text.of("people.erase.kept", kept.works(), When.day(kept.until())))
                .orElseGet(() -> Text.of("people.erase.text"));
    }

    @Override
    public String getPageTitle() {
        return Text.of("people.title") + " · " + Text.of("brand");
    }
}
