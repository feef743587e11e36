package org.perceptory.app.home;

import static org.perceptory.learning.backbone.Modality.IMAGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.learning.backbone.BackboneCatalogue;

/** A project as it begins: two empty classes, so that the first step is a picture and not a form. */
@ApplicationScoped
public class NewProject {

  private final Projects projects;
  private final Labels labels;

  NewProject(Projects projects, Labels labels) {
    this.projects = projects;
    this.labels = labels;
  }

  @Transactional
  public Project images(Person person) {
    String backbone = BackboneCatalogue.builtIn().preferred(IMAGE).orElseThrow().id();
    Project project = projects.create(person, Text.of("home.new-name"), Modality.IMAGE, backbone);
    for (int number = 1; number <= 2; number++) {
      labels.create(person, project.id, Text.of("studio.class.new-name", number));
    }
    return project;
  }
}
