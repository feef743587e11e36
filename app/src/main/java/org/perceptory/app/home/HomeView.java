package org.perceptory.app.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Pages;
import org.perceptory.app.course.YourCourses;
import org.perceptory.app.elements.KindSign;
import org.perceptory.app.example.ExampleProject;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.project.ProjectStart;
import org.perceptory.app.projectmenu.ProjectActions;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.submission.AnswersToRead;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.History;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.review.ReleasedAnswers;
import org.perceptory.domain.sample.DeletedProjects;

/** A person's courses and projects, and the way to a new one. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Person person;
    private final transient ProjectStart newProject;
    private final transient ExampleProject example;
    private final ProjectList list;

    @Inject
    public HomeView(
            CurrentPerson current,
            ProjectSearch search,
            ProjectActions actions,
            DeletedProjects deletedProjects,
            ProjectStart newProject,
            ExampleProject example,
            Courses courses,
            ReleasedAnswers answers) {
        this.person = current.get();
        this.newProject = newProject;
        this.example = example;
        Button image = createButton(Modality.IMAGE);
        var head =
                new Div(new H1(Text.of("home.title")), spacer(), new BringBack(), createButton(Modality.AUDIO), image);
        head.addClassNames("page-head", "home-head");
        var history = new History();
        var deeds = new ProjectDeeds(person, actions, history);
        list = new ProjectList(person, search, deeds, this::tryExample, image::focus);
        var deleted = new DeletedProjectList(person, deletedProjects, actions, list::reload, image::focus);
        list.onChange(deleted::refresh);
        add(history, new AnswersToRead(answers.of(person)), new YourCourses(person, courses), head, list, deleted);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(HomeAddress.of(event.getLocation().getQueryParameters()));
    }

    private Button createButton(Modality modality) {
        var button = new Button(Text.in(modality, "home.create"), new KindSign(modality), click -> create(modality));
        if (modality == Modality.IMAGE) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setId(modality == Modality.IMAGE ? "new-project" : "new-sound-project");
        return button;
    }

    private void create(Modality modality) {
        var project = newProject.begin(person, modality);
        Pages.studio(project.id).open();
    }

    private void tryExample() {
        Pages.studio(example.begin(person).id).open();
        Toast.say(Text.of("example.ready"));
    }

    private static Span spacer() {
        var spacer = new Span();
        spacer.addClassName("grow");
        return spacer;
    }

    @Override
    public String getPageTitle() {
        return Text.of("home.title") + " · " + Text.of("brand");
    }
}
