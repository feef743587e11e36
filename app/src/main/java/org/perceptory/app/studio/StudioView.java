package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Set;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.projectmenu.ProjectActions;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.History;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.RecentlyDeleted;
import org.perceptory.domain.sample.Samples;

/** A project's page: classes, training, live result, side by side or as tabs on a narrow screen. */
@Route("projects")
@PermitAll
public class StudioView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** Scrolls up to where a part of the story begins, below what stays at the top, where that was scrolled past. */
    private static final String TO_ITS_TOP = """
            const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
            if (this.getBoundingClientRect().top < covered) this.scrollIntoView({ behavior: 'instant' });""";

    private final Person person;
    private final Projects projects;
    private final Labels labels;
    private final Samples samples;
    private final Models models;
    private final Training training;
    private final ProjectActions actions;
    private final RecentlyDeleted deleted;
    private final Events events;
    private String title = "";
    private ProjectHead head;
    private ClassesPanel classes;
    private TrainingPanel trainingPanel;
    private LivePanel live;

    @Inject
    public StudioView(
            CurrentPerson current,
            Projects projects,
            Labels labels,
            Samples samples,
            Models models,
            Training training,
            ProjectActions actions,
            RecentlyDeleted deleted,
            Events events) {
        this.person = current.get();
        this.projects = projects;
        this.labels = labels;
        this.samples = samples;
        this.models = models;
        this.training = training;
        this.actions = actions;
        this.deleted = deleted;
        this.events = events;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Project project =
                Ids.parse(id).flatMap(uuid -> projects.find(person, uuid)).orElseThrow(NotFoundException::new);
        title = title(project);
        removeAll();
        var history = new History(project.id);
        SampleDeeds.install(history, person, project, labels, samples);
        var deeds = new Deeds(person, project, projects, labels, training, history);
        head = new ProjectHead(project, deeds, new ProjectMenu(person, project, actions));
        classes = new ClassesPanel(person, project, labels, samples, deleted, deeds);
        trainingPanel = new TrainingPanel(person, project, training, deeds);
        live = new LivePanel(person, project, models, training, deeds);
        var story = new Div(classes, trainingPanel, live);
        story.addClassName("studio");
        add(history, head, tabs(story), story);
        ProjectWatch.install(story, events, project.id, this::changed);
    }

    /** On a narrow screen one part of the story shows at a time, from its top. */
    private static Tabs tabs(Div story) {
        var tabs = new Tabs(
                new Tab(Text.of("studio.classes.title")),
                new Tab(Text.of("studio.training.title")),
                new Tab(Text.of("studio.live.title")));
        tabs.addClassName("studio-tabs");
        tabs.addSelectedChangeListener(change -> {
            story.getElement().setAttribute("data-tab", "" + tabs.getSelectedIndex());
            story.getElement().executeJs(TO_ITS_TOP);
        });
        story.getElement().setAttribute("data-tab", "0");
        return tabs;
    }

    private void changed(Set<Change> changes) {
        boolean all = changes.contains(Change.RECONNECTED);
        if (changes.contains(Change.DELETED)) {
            showThatItIsGone();
            return;
        }
        if (all || changes.contains(Change.LABELS)) {
            classes.refreshLabels();
        }
        if (all || changes.contains(Change.SAMPLES) || changes.contains(Change.LABELS)) {
            classes.refreshSamples();
        }
        if (all || changes.contains(Change.PROJECT)) {
            projects.find(person, head.project()).ifPresent(now -> {
                head.show(now);
                trainingPanel.show(now);
                live.show(now);
            });
        }
        if (all || changes.contains(Change.MODELS) || changes.contains(Change.PROJECT)) {
            live.refresh();
        }
        trainingPanel.refresh();
    }

    /**
     * Says so where it was. Leading elsewhere would need a request: this is told by a thread that nobody is signed in
     * at.
     */
    private void showThatItIsGone() {
        removeAll();
        var gone = new Div(new H2(Text.of("studio.gone")), Pages.home().link(Text.of("home.title")));
        gone.addClassNames("empty", "panel");
        gone.getElement().setAttribute("role", "alert");
        add(gone);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Of the window, for as long as the project is called so. */
    static String title(Project project) {
        return project.name + " · " + Text.of("brand");
    }
}
