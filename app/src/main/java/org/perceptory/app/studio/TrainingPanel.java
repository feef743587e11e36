package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.elements.Curves;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;

/** Train, watch it learn, see how good it is. What it shows is read from the database, so any page re-attaches. */
class TrainingPanel extends Section {

  private final Person person;
  private final UUID project;
  private final Training training;
  private final Button train = new Button();
  private final Paragraph hint = new Paragraph();
  private final JobProgress progress;
  private final Curves curves = new Curves();
  private final ResultSummary result;

  TrainingPanel(Person person, UUID project, Training training) {
    this.person = person;
    this.project = project;
    this.training = training;
    this.progress = new JobProgress(this::cancel);
    this.result = new ResultSummary(project);
    train.setId("train");
    train.addClassName("train-button");
    train.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    train.setIcon(VaadinIcon.MAGIC.create());
    train.addClickListener(click -> start());
    hint.addClassNames("soft", "small");
    var card = new Div(train, hint, progress, new SettingsForm(person, project, training.projects()));
    card.addClassNames("panel", "stack");
    var learning = new Div(curves);
    learning.addClassNames("panel", "curves");
    var figures = new Div(learning, result);
    figures.addClassName("stack");
    add(new H2(Steps.number(2), new Span(Text.of("studio.training.title"))), card, figures);
    refresh();
  }

  void refresh() {
    Optional<TrainingJob> job = training.jobs().latestTraining(person, project);
    Optional<Model> model = training.models().latest(person, project);
    boolean active = job.map(j -> j.state.active()).orElse(false);
    String missing = missing();
    train.setText(Text.of(active ? "training.button.busy" : model.isPresent() ? "training.button.again" : "training.button"));
    train.setEnabled(!active && missing.isEmpty());
    hint.setText(missing);
    hint.setVisible(!missing.isEmpty() && !active);
    progress.show(job, job.flatMap(j -> training.queue().place(person, j.id)));
    job.ifPresent(this::showCurves);
    result.show(model, model.map(m -> training.models().changedSince(person, m)).orElse(false));
  }

  private void showCurves(TrainingJob job) {
    List<JobEpoch> epochs = training.jobs().epochs(person, job.id);
    curves.setVisible(!epochs.isEmpty() || job.state == JobState.RUNNING);
    curves.show(epochs.stream().map(TrainingPanel::point).toList(), job.settings.epochs());
  }

  private static Curves.Epoch point(JobEpoch epoch) {
    return new Curves.Epoch(epoch.epoch(), epoch.loss(), epoch.accuracy(),
        finite(epoch.validationLoss()), finite(epoch.validationAccuracy()));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** What still keeps the person from training, or nothing. */
  private String missing() {
    List<Label> labels = training.labels().of(person, project);
    var counts = training.samples().counts(person, project);
    if (labels.size() < 2) {
      return Text.of("training.missing.classes");
    }
    return labels.stream().filter(label -> !counts.containsKey(label.id)).findFirst()
        .map(label -> Text.of("training.missing.samples", label.name)).orElse("");
  }

  private void start() {
    Project now = training.projects().get(person, project);
    training.queue().train(person, project, now.settings);
    refresh();
  }

  private void cancel() {
    training.jobs().latestTraining(person, project).ifPresent(job -> training.queue().cancel(person, job.id));
    refresh();
  }
}
