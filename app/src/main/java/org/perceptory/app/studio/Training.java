package org.perceptory.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.training.Jobs;

/** What the training panel works with. */
@ApplicationScoped
public class Training {

  private final Projects projects;
  private final Labels labels;
  private final Samples samples;
  private final JobQueue queue;
  private final Jobs jobs;
  private final Models models;

  Training(Projects projects, Labels labels, Samples samples, JobQueue queue, Jobs jobs, Models models) {
    this.projects = projects;
    this.labels = labels;
    this.samples = samples;
    this.queue = queue;
    this.jobs = jobs;
    this.models = models;
  }

  Projects projects() {
    return projects;
  }

  Labels labels() {
    return labels;
  }

  Samples samples() {
    return samples;
  }

  JobQueue queue() {
    return queue;
  }

  Jobs jobs() {
    return jobs;
  }

  Models models() {
    return models;
  }
}
