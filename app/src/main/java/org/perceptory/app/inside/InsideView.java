package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Numbers;
import org.perceptory.app.address.Pages;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** One version of a project's model, opened up: the one that the address names, else the one in use. */
@Route("projects/:project/inside")
@PermitAll
public class InsideView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Person person;
    private final Projects projects;
    private final Models models;
    private final ModelHistory history;
    private final ModelChanges changes;
    private final Labels labels;
    private String title = "";

    @Inject
    public InsideView(
            CurrentPerson current,
            Projects projects,
            Models models,
            ModelHistory history,
            ModelChanges changes,
            Labels labels) {
        this.person = current.get();
        this.projects = projects;
        this.models = models;
        this.history = history;
        this.changes = changes;
        this.labels = labels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Project project = event.getRouteParameters()
                .get("project")
                .flatMap(Ids::parse)
                .flatMap(id -> projects.readable(person, id))
                .orElseThrow(NotFoundException::new);
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter("version");
        List<ModelVersion> all = history.of(person, project.id);
        removeAll();
        all.stream()
                .filter(version -> asked.map(text -> isIt(version, text)).orElse(version.inUse()))
                .findFirst()
                .ifPresentOrElse(version -> show(project, version), () -> sayThatThereIsNone(project, !all.isEmpty()));
    }

    private static boolean isIt(ModelVersion version, String asked) {
        return Numbers.parse(asked)
                .filter(number -> number == version.version())
                .isPresent();
    }

    private void show(Project project, ModelVersion version) {
        var head = new VersionHead(
                project,
                version,
                changes.since(person, project.id, List.of(version)).get(version.id()),
                projects.find(person, project.id).isPresent());
        title = head.title();
        Model model = models.find(person, version.id()).orElseThrow(NotFoundException::new);
        add(
                head,
                new ModelInside(
                        project.modality,
                        project.id,
                        model,
                        () -> models.judged(person, model.id),
                        Remarks.NONE,
                        corrections(project, model)));
    }

    private void sayThatThereIsNone(Project project, boolean others) {
        title = Text.of(others ? "inside.gone.title" : "history.empty.title");
        var back = others
                ? Pages.models(project.id).link(Text.of("history.all"))
                : projects.find(person, project.id).isPresent()
                        ? Pages.studio(project.id).link(Text.of("inside.back"))
                        : Pages.home().link(Text.of("home.title"));
        var nothing = new Div(
                new H1(title), new Paragraph(Text.of(others ? "inside.gone.text" : "history.empty.text")), back);
        nothing.addClassNames("panel", "empty", "stack");
        add(nothing);
    }

    /** Who may change the project corrects it from here; who reads it, as a tutor does, does not. */
    private Corrections corrections(Project project, Model model) {
        if (projects.find(person, project.id).isEmpty()) {
            return Corrections.NONE;
        }
        var classes =
                labels.of(person, project.id).stream().map(LabelChoice::of).toList();
        return new Corrections(classes, () -> !changes.since(person, model).isEmpty());
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
