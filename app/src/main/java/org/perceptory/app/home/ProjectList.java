package org.perceptory.app.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.perceptory.app.text.Text;
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
    private final transient Runnable emptied;
    private transient Runnable changes = () -> {};
    private final ProjectBar bar = new ProjectBar(this::changed);
    private final NoProjects nothing;
    private final ProjectCards cards = new ProjectCards();
    private final Button example;
    private final ProjectTally tally = new ProjectTally();
    private final Button more = new Button(Text.of("home.more"), click -> more());
    /** By id, as they are on the page. */
    private final transient Map<String, ProjectSummary> shown = new LinkedHashMap<>();

    private int total;

    /**
     * @param deeds what the menus of the cards do
     * @param tryExample makes the person a project to play with, and leads there
     * @param emptied is called when the last project is deleted: what had the focus is gone
     */
    ProjectList(Person person, ProjectSearch search, ProjectDeeds deeds, Runnable tryExample, Runnable emptied) {
        this.person = person;
        this.search = search;
        this.emptied = emptied;
        this.nothing = new NoProjects(tryExample, this::clear);
        this.example = new ExampleButton(tryExample);
        addClassName("project-list");
        bar.setVisible(false);
        cards.onAction((id, action) ->
                Optional.ofNullable(shown.get(id)).ifPresent(project -> deeds.act(project, action, this)));
        more.setId("more-projects");
        var foot = new Div(tally, more, example);
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
        nothing.show(total == 0, bar.text());
        example.setVisible(!searching && total > 0 && total <= FEW);
        if (bar.isVisible()) {
            tally.show(searching, shown.size(), total);
        } else {
            tally.sayNothing(total);
        }
    }

    private void clear() {
        bar.clear();
        changed();
    }

    /** Shows what there is now, as far as it was shown. */
    void reload() {
        load(Math.max(shown.size(), HomeAddress.PAGE));
        changes.run();
    }

    /** Shows that one was deleted. */
    void leaveOut(ProjectSummary project) {
        take(project);
        changes.run();
    }

    private void take(ProjectSummary project) {
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

    /** Puts the focus back where a menu was opened last. */
    void returnFocus() {
        cards.returnFocus();
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
