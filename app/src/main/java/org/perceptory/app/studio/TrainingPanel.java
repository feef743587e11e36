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
import java.util.UUID;
import org.perceptory.app.elements.Curves;
import org.perceptory.app.studio.Training.Standing;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;

/** Train, watch it learn, see how good it is. What it shows is read from the database, so any page re-attaches. */
class TrainingPanel extends Section {

    private final Person person;
    private final UUID project;
    private final Modality modality;
    private final Training training;
    private final Button train = new Button();
    private final Paragraph hint = new Paragraph();
    private final JobProgress progress;
    private final Curves curves = new Curves();
    private final ResultSummary result;
    private final SettingsForm settings;
    /** The training that was last seen to wait or run. */
    private UUID awaited;

    TrainingPanel(Person person, Project of, Training training, Deeds deeds) {
        this.person = person;
        this.project = of.id;
        this.modality = of.modality;
        this.training = training;
        this.progress = new JobProgress(modality, this::cancel);
        this.result = new ResultSummary(project, modality);
        train.setId("train");
        train.addClassName("train-button");
        train.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        train.setIcon(VaadinIcon.MAGIC.create());
        train.addClickListener(click -> start());
        hint.addClassNames("soft", "small");
        this.settings = new SettingsForm(of, training, deeds, this::refresh);
        var card = new Div(train, hint, progress, settings);
        card.addClassNames("panel", "stack");
        var learning = new Div(curves);
        learning.addClassNames("panel", "curves");
        var figures = new Div(result, learning);
        figures.addClassName("stack");
        add(new H2(Steps.number(2), new Span(Text.of("studio.training.title"))), card, figures);
        refresh();
    }

    /** Shows the settings that the project has now. */
    void show(Project now) {
        settings.show(now);
    }

    void refresh() {
        Standing now = training.of(person, project);
        train.setText(Text.of(
                now.active()
                        ? "training.button.busy"
                        : now.model().isPresent() ? "training.button.again" : "training.button"));
        String missing =
                now.missing().isEmpty() && !settings.isComplete() ? Text.of("settings.missing") : now.missing();
        train.setEnabled(!now.active() && missing.isEmpty());
        hint.setText(missing);
        hint.setVisible(!missing.isEmpty() && !now.active());
        progress.show(now);
        now.job().ifPresent(job -> showCurves(job, now.epochs()));
        result.show(now);
        celebrate(now);
    }

    /** Once a training, and only where it was seen to run: a page that is opened later has missed it. */
    private void celebrate(Standing now) {
        UUID ended = awaited;
        awaited = now.job().filter(job -> job.state.active()).map(job -> job.id).orElse(null);
        now.job()
                .filter(job -> job.id.equals(ended) && job.state == JobState.SUCCEEDED)
                .flatMap(job -> now.model())
                .ifPresent(result::celebrate);
    }

    private void showCurves(TrainingJob job, List<JobEpoch> epochs) {
        curves.setVisible(!epochs.isEmpty() || job.state == JobState.RUNNING);
        curves.show(epochs.stream().map(TrainingPanel::point).toList(), job.settings.epochs());
    }

    private static Curves.Epoch point(JobEpoch epoch) {
        return new Curves.Epoch(
                epoch.epoch(),
                epoch.loss(),
                epoch.accuracy(),
                finite(epoch.validationLoss()),
                finite(epoch.validationAccuracy()));
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private void start() {
        awaited = training.start(person, project);
        refresh();
    }

    private void cancel() {
        training.cancel(person, project);
        refresh();
    }
}
