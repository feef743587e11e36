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
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.ProjectPage;
import org.perceptory.domain.project.ProjectQuery;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.project.ProjectSummary;
import org.perceptory.domain.project.Projects;

/** A person's projects: the first of them and more on demand, searched and sorted. */
class ProjectList extends Div {

    /** So few are seen at a glance: nobody searches them. */
    private static final int FEW = 8;

    private final transient Person person;
    private final transient ProjectSearch search;
    private final transient Projects projects;
    private final transient Runnable tryExample;
    private final transient Runnable emptied;
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
     * @param tryExample makes the person a project to play with, and leads there
     * @param emptied is called when the last project is deleted: what had the focus is gone
     */
    ProjectList(Person person, ProjectSearch search, Projects projects, Runnable tryExample, Runnable emptied) {
        this.person = person;
        this.search = search;
        this.projects = projects;
        this.emptied = emptied;
        this.tryExample = tryExample;
        this.example = exampleButton();
        addClassName("project-list");
        bar.setVisible(false);
        nothing.addClassNames("empty", "panel");
        cards.onRemove(id -> Optional.ofNullable(shown.get(id)).ifPresent(this::askWhetherToRemove));
        count.getElement().setAttribute("role", "status");
        count.addClassNames("soft", "small");
        more.setId("more-projects");
        var foot = new Div(count, more, example);
        foot.addClassName("project-foot");
        add(bar, nothing, cards, foot);
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

    private void askWhetherToRemove(ProjectSummary project) {
        var question = new Certainty(
                Text.of("home.delete.title", project.name()),
                Text.in(project.modality(), "home.delete.text", project.samples()),
                Text.of("home.delete.confirm"),
                () -> remove(project));
        question.addCancelListener(cancel -> cards.returnFocus());
        question.open();
    }

    private void remove(ProjectSummary project) {
        try {
            projects.delete(person, project.id());
        } catch (RefusedException refused) {
            if (refused.code() != Refusal.NOT_FOUND) {
                throw refused;
            }
            // Deleted in another tab: as it was meant.
        }
        Toast.say(Text.of("home.deleted", project.name()));
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
