package org.perceptory.app.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.worker.backbone.Backbones;

/** A project as it begins: two empty classes, so that the first step is a picture or a sound and not a form. */
@ApplicationScoped
public class NewProject {

  private final Projects projects;
  private final Labels labels;
  private final Backbones backbones;

  NewProject(Projects projects, Labels labels, Backbones backbones) {
    this.projects = projects;
    this.labels = labels;
    this.backbones = backbones;
  }

  @Transactional
  public Project begin(Person person, Modality modality) {
    Project project = projects.create(person, Text.of("home.new-name"), modality, backbone(modality));
    fill(person, project);
    return project;
  }

  /** Gives a project without classes those that it begins with. */
  @Transactional
  public void fill(Person person, Project project) {
    if (project.modality == Modality.AUDIO) {
      labels.createBackground(person, project.id, Text.of("studio.class.background"));
    }
    for (int number = 1; number <= 2; number++) {
      labels.create(person, project.id, Text.of("studio.class.new-name", number));
    }
  }

  /** The id of the network that a new project of this modality stands on. */
  public String backbone(Modality modality) {
    return backbones.preferred(modality).id();
  }
}
