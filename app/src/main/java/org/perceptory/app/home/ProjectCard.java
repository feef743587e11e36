package org.perceptory.app.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.ProjectSummary;

/** One project among others: its newest pictures, its name, how far it is. */
class ProjectCard extends Article {

  private final ProjectSummary project;
  private final transient Person person;
  private final transient Projects projects;
  private final transient Runnable changed;

  ProjectCard(ProjectSummary project, Person person, Projects projects, Runnable changed) {
    this.project = project;
    this.person = person;
    this.projects = projects;
    this.changed = changed;
    addClassNames("project-card", "panel");
    add(cover(), about());
  }

  private Component cover() {
    var cover = new Div();
    cover.addClassName("cover");
    project.covers().forEach(sample -> cover.add(new Image("api/v1/samples/" + sample + "/image", "")));
    if (project.covers().isEmpty()) {
      cover.addClassName("bare");
      cover.add((project.modality() == Modality.IMAGE ? VaadinIcon.PICTURE : VaadinIcon.SOUND_DISABLE).create());
    }
    return cover;
  }

  private Component about() {
    var title = Pages.studio(project.id()).link(project.name());
    title.addClassName("title");
    var facts = new Span(Text.in(project.modality(), "home.card.facts", project.labels(), project.samples(),
        project.modelVersion().isPresent() ? 1 : 0));
    facts.addClassNames("soft", "small");
    var words = new Div(title, facts);
    words.addClassName("grow");
    var about = new Div(words, menu());
    about.addClassName("about");
    return about;
  }

  private Component menu() {
    var menu = new IconMenu(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("home.card.menu", project.name()));
    menu.add(Text.of("delete"), this::confirmDelete);
    menu.addClassName("card-menu");
    return menu;
  }

  private void confirmDelete() {
    var dialog = new ConfirmDialog();
    dialog.setHeader(Text.of("home.delete.title", project.name()));
    dialog.setText(Text.in(project.modality(), "home.delete.text", project.samples()));
    dialog.setCancelable(true);
    dialog.setConfirmText(Text.of("home.delete.confirm"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> {
      projects.delete(person, project.id());
      Toast.say(Text.of("home.deleted", project.name()));
      changed.run();
    });
    dialog.open();
  }
}
