package org.perceptory.app.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.History;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** All models of a project that are kept, the newest first; whoever may change the project can go back to one. */
@Route("projects/:project/models")
@PermitAll
public class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final History undo = new History();
    private final transient Person person;
    private final transient Projects projects;
    private final transient ModelHistory history;
    private final transient ModelChanges changes;
    private final transient SettingsOfVersion settings;
    private final transient LimitsInForce limits;
    private final OrderedList list = new OrderedList();
    private final Map<Integer, VersionCard> cards = new HashMap<>();
    private transient Project project;
    private H1 title = new H1();
    private String name = "";

    @Inject
    public HistoryView(
            CurrentPerson current,
            Projects projects,
            ModelHistory history,
            ModelChanges changes,
            SettingsOfVersion settings,
            LimitsInForce limits) {
        this.person = current.get();
        this.projects = projects;
        this.history = history;
        this.changes = changes;
        this.settings = settings;
        this.limits = limits;
        addClassName("history");
        list.addClassName("versions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = event.getRouteParameters()
                .get("project")
                .flatMap(Ids::parse)
                .flatMap(id -> projects.readable(person, id))
                .orElseThrow(NotFoundException::new);
        name = Text.of("history.title", project.name);
        show();
    }

    private void show() {
        List<ModelVersion> all = history.of(person, project.id);
        boolean theirs = projects.find(person, project.id).isPresent();
        removeAll();
        cards.clear();
        title = new H1(name);
        title.getElement().setAttribute("tabindex", "-1");
        var head = new Div(title, back(project.id, theirs));
        head.addClassName("page-head");
        add(head);
        if (all.isEmpty()) {
            add(nothingYet());
            return;
        }
        add(introduction(all, theirs), list);
        if (theirs) {
            add(undo);
        }
        fill(all, theirs);
    }

    /** The studio is for who may change the project. */
    static Component back(UUID project, boolean theirs) {
        return theirs
                ? Pages.studio(project).link(Text.of("inside.back"))
                : Pages.home().link(Text.of("home.title"));
    }

    private static Div nothingYet() {
        var nothing = new Div(new H2(Text.of("history.empty.title")), new Paragraph(Text.of("history.empty.text")));
        nothing.addClassNames("panel", "empty");
        return nothing;
    }

    private Div introduction(List<ModelVersion> all, boolean theirs) {
        var introduction = new Div(new Paragraph(Text.of(
                theirs ? "history.text" : "history.text.reader",
                limits.ofProject(Limit.MODELS_PER_PROJECT, project.id))));
        introduction.addClassNames("stack", "soft", "introduction");
        if (all.size() > 1) {
            introduction.add(Pages.comparison(
                            project.id, all.get(1).version(), all.getFirst().version())
                    .link(Text.of("history.compare")));
        }
        return introduction;
    }

    private void fill(List<ModelVersion> all, boolean theirs) {
        list.removeAll();
        var since = changes.since(person, project.id, all);
        var actions = new VersionActions(person, project.id, history, settings, undo, this::refresh);
        for (int i = 0; i < all.size(); i++) {
            ModelVersion version = all.get(i);
            ModelVersion before = i + 1 < all.size() ? all.get(i + 1) : null;
            var card = new VersionCard(
                    project.modality, version, before, compared(version, before, all), since.get(version.id()));
            if (theirs) {
                actions.offer(card, version);
            } else if (!version.name().isEmpty()) {
                card.addName(new Span(version.name()));
            }
            cards.put(version.version(), card);
            list.add(card);
        }
    }

    /** Beside the one in use; that one itself beside the one before it. */
    private static ModelVersion compared(ModelVersion version, ModelVersion before, List<ModelVersion> all) {
        return version.inUse()
                ? before
                : all.stream().filter(ModelVersion::inUse).findFirst().orElse(null);
    }

    /** Shows what there is now; the focus stays with the version, or goes to the title where that is gone. */
    private void refresh(int version) {
        show();
        VersionCard card = cards.get(version);
        if (card != null && card.isAttached()) {
            card.focusTitle();
        } else {
            title.getElement().callJsFunction("focus");
        }
    }

    @Override
    public String getPageTitle() {
        return name + " · " + Text.of("brand");
    }
}
