package org.perceptory.app.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.perceptory.app.address.Pages;
import org.perceptory.app.course.YourCourses;
import org.perceptory.app.project.ProjectStart;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.ProjectSummary;
import org.perceptory.domain.project.Projects;

/** A person's projects, newest change first, and the way to a new one. */
@Route("")
@PermitAll
public class HomeView extends Div implements HasDynamicTitle {

  private final transient Person person;
  private final transient Projects projects;
  private final transient ProjectStart newProject;
  private final Div list = new Div();

  @Inject
  public HomeView(CurrentPerson current, Projects projects, ProjectStart newProject, Courses courses) {
    this.person = current.get();
    this.projects = projects;
    this.newProject = newProject;
    var head = new Div(new H1(Text.of("home.title")), spacer(), createButton(Modality.AUDIO), createButton(Modality.IMAGE));
    head.addClassName("page-head");
    add(new YourCourses(person, courses), head, list);
    refresh();
  }

  void refresh() {
    List<ProjectSummary> found = projects.of(person);
    list.removeAll();
    list.add(found.isEmpty() ? nothingYet() : cards(found));
  }

  private Component cards(List<ProjectSummary> found) {
    var cards = new UnorderedList();
    cards.addClassName("projects");
    found.forEach(project -> cards.add(new ListItem(new ProjectCard(project, person, projects, this::refresh))));
    return cards;
  }

  private Component nothingYet() {
    var empty = new Div(new H2(Text.of("home.empty.title")), new Paragraph(Text.of("home.empty.text")));
    empty.addClassNames("empty", "panel");
    return empty;
  }

  private Button createButton(Modality modality) {
    var button = new Button(Text.in(modality, "home.create"), VaadinIcon.PLUS.create(), click -> create(modality));
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
