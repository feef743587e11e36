package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** The newest model of a project, opened up. */
@Route("projects/:project/inside")
@PermitAll
public class InsideView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Person person;
    private final Projects projects;
    private final Models models;
    private final Labels labels;
    private String title = "";

    @Inject
    public InsideView(CurrentPerson current, Projects projects, Models models, Labels labels) {
        this.person = current.get();
        this.projects = projects;
        this.models = models;
        this.labels = labels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Project project = event.getRouteParameters()
                .get("project")
                .flatMap(Ids::parse)
                .flatMap(id -> projects.readable(person, id))
                .orElseThrow(NotFoundException::new);
        Model model = models.latest(person, project.id).orElseThrow(NotFoundException::new);
        title = Text.of("inside.title", project.name);
        removeAll();
        var head = new Div(new H1(title), Pages.studio(project.id).link(Text.of("inside.back")));
        head.addClassName("page-head");
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

    /** Who may change the project corrects it from here; who reads it, as a tutor does, does not. */
    private Corrections corrections(Project project, Model model) {
        if (projects.find(person, project.id).isEmpty()) {
            return Corrections.NONE;
        }
        var classes =
                labels.of(person, project.id).stream().map(LabelChoice::of).toList();
        return new Corrections(classes, () -> models.changedSince(person, model));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
