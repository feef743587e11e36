package org.perceptory.app.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perceptory.app.projectmenu.ProjectAction;
import org.perceptory.app.projectmenu.ProjectActions;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.Deed;
import org.perceptory.app.undo.History;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.ProjectPage;
import org.perceptory.domain.project.ProjectQuery;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.project.ProjectSummary;

/** A person's projects: the first of them and more on demand, searched and sorted. */
class ProjectList extends Div {

    /** So few are seen at a glance: nobody searches them. */
    private static final int FEW = 8;

    private final transient Person person;
    private final transient ProjectSearch search;
    private final transient ProjectActions actions;
    private final History history;
    private final transient Runnable tryExample;
    private final transient Runnable emptied;
    private transient Runnable changes = () -> {};
    private final ProjectBar bar = new ProjectBar(this::changed);
    private final Div nothing = new Div();
    private final ProjectCards cards = new ProjectCards();
    private final Button example;
    private final Span count = new Span();
    private final Button more = new Button(Text.of("home.more"), click -> more());
    /** By id, as they are on the page. */
    private final transient Map<String, ProjectSummary> shown = new LinkedHashMap<>();

    private int total;

    /**
     * @param history what deletions are taken back by
     * @param tryExample makes the person a project to play with, and leads there
     * @param emptied is called when the last project is deleted: what had the focus is gone
     */
    ProjectList(
            Person person,
            ProjectSearch search,
            ProjectActions actions,
            History history,
            Runnable tryExample,
            Runnable emptied) {
        this.person = person;
        this.search = search;
        this.actions = actions;
        this.emptied = emptied;
        this.history = history;
        this.tryExample = tryExample;
        this.example = exampleButton();
        addClassName("project-list");
        bar.setVisible(false);
        nothing.addClassNames("empty", "panel");
        cards.onAction((id, action) -> Optional.ofNullable(shown.get(id)).ifPresent(project -> act(project, action)));
        count.getElement().setAttribute("role", "status");
        count.addClassNames("soft", "small");
        more.setId("more-projects");
        var foot = new Div(count, more, example);
        foot.addClassName("project-foot");
        add(bar, nothing, cards, foot);
    }

    /** @param changed is called when a project was deleted here, or came back */
    void onChange(Runnable changed) {
        changes = changed;
    }

    /** Shows what an address asks for. */
    void show(HomeAddress address) {
        bar.set(address);
        load(address.shown());
    }

    private void changed() {
        load(HomeAddress.PAGE);
        remember();
    }

    private void load(int most) {
        ProjectPage page = page(0, most);
        shown.clear();
        show(page);
        cards.show(page.projects());
    }

    private void more() {
        int before = shown.size();
        ProjectPage page = page(before, HomeAddress.PAGE);
        boolean movedMeanwhile =
                page.total() != total || page.projects().stream().anyMatch(project -> shown.containsKey(id(project)));
        if (movedMeanwhile) {
            load(before + HomeAddress.PAGE);
        } else {
            show(page);
            cards.showMore(page.projects());
        }
        remember();
    }

    private ProjectPage page(int offset, int most) {
        return search.find(person, new ProjectQuery(bar.text(), bar.order(), offset, most));
    }

    private void show(ProjectPage page) {
        page.projects().forEach(project -> shown.put(id(project), project));
        total = page.total();
        describe();
    }

    private void describe() {
        boolean searching = !bar.text().isEmpty();
        bar.setVisible(bar.isVisible() || searching || total > FEW);
        more.setVisible(shown.size() < total);
        nothing.setVisible(total == 0);
        nothing.removeAll();
        nothing.setClassName("first", !searching);
        if (total == 0) {
            nothing.add(searching ? notFound() : first());
        }
        example.setVisible(!searching && total > 0 && total <= FEW);
        String words = searching ? "home.found" : "home.count";
        count.setText(
                !bar.isVisible()
                        ? ""
                        : shown.size() < total ? Text.of(words + ".some", shown.size(), total) : Text.of(words, total));
        count.setClassName("visually-hidden", total == 0);
    }

    private List<Component> notFound() {
        return List.of(
                new H2(Text.of("home.search.nothing", bar.text())),
                new Button(Text.of("home.search.clear"), click -> clear()));
    }

    private List<Component> first() {
        var said = new Div(new H2(Text.of("home.empty.title")), new Paragraph(Text.of("home.empty.text")));
        said.addClassName("said");
        var what = new Paragraph(Text.of("example.what"));
        what.addClassName("small");
        var start = new Div(exampleButton(), what);
        start.addClassName("start");
        return List.of(said, new FirstSteps(), start);
    }

    /** Of two clicks in a row the second comes too late: the page is on its way then. */
    private Button exampleButton() {
        var button = new Button(Text.of("home.example"), VaadinIcon.MAGIC.create());
        button.addClassName("try-example");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                tryExample.run();
            } finally {
                // Where it was refused, the person may make room and try again.
                button.setEnabled(true);
            }
        });
        return button;
    }

    private void clear() {
        bar.clear();
        changed();
    }

    private void act(ProjectSummary project, ProjectAction action) {
        switch (action) {
            case RENAME -> actions.rename(person, project.id(), this::reload, cards::returnFocus);
            case DUPLICATE ->
                actions.duplicate(person, project.id(), copy -> {
                    reload();
                    cards.returnFocus();
                });
            case DOWNLOAD -> actions.download(this, project.id());
            case DELETE -> actions.delete(person, project.id(), new LeavingOut(project));
        }
    }

    /** Shows what there is now, as far as it was shown. */
    void reload() {
        load(Math.max(shown.size(), HomeAddress.PAGE));
        changes.run();
    }

    /** What happens to the list when one of its projects is deleted. */
    private class LeavingOut implements ProjectActions.Deletion {
        private final ProjectSummary project;

        LeavingOut(ProjectSummary project) {
            this.project = project;
        }

        @Override
        public void cancelled() {
            cards.returnFocus();
        }

        @Override
        public void deleted() {
            leaveOut(project);
            changes.run();
        }

        @Override
        public void restored() {
            reload();
        }

        @Override
        public Optional<Runnable> remember(Deed deed) {
            return Optional.of(history.did(deed));
        }
    }

    private void leaveOut(ProjectSummary project) {
        boolean onThePage = shown.remove(id(project)) != null;
        if (onThePage && !shown.isEmpty()) {
            total--;
            cards.leaveOut(id(project));
            describe();
            return;
        }
        load(HomeAddress.PAGE);
        if (shown.isEmpty()) {
            emptied.run();
        }
    }

    /** Writes to the address what is shown, so that who comes back finds it. */
    private void remember() {
        var address = new HomeAddress(bar.text(), bar.order(), shown.size());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("", address.query()));
    }

    private static String id(ProjectSummary project) {
        return project.id().toString();
    }
}
