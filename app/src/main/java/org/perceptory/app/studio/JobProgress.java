package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.perceptory.app.feedback.Failures;
import org.perceptory.app.studio.Training.Standing;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.training.JobStage;
import org.perceptory.domain.training.TrainingJob;

/** Where a training stands: its place in the queue, its stage, how it ended. */
class JobProgress extends Div {

    private final Modality modality;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final OrderedList stages = new OrderedList();
    private final Button cancel;

    JobProgress(Modality modality, Runnable cancelled) {
        this.modality = modality;
        addClassName("stack");
        cancel = new Button(Text.of("training.cancel"), click -> cancelled.run());
        cancel.setId("cancel-training");
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        words.addClassName("grow");
        words.getElement().setAttribute("role", "status");
        stages.addClassName("stages");
        var line = new Div(words, cancel);
        line.addClassName("row");
        add(line, bar, stages);
    }

    void show(Standing now) {
        setVisible(now.job().isPresent());
        now.job().ifPresent(job -> show(job, sentence(job, now)));
    }

    private void show(TrainingJob job, String sentence) {
        boolean active = job.state.active();
        words.setText(sentence);
        words.setClassName("notice", job.failure != null);
        words.setClassName("bad", job.failure != null);
        getElement().setAttribute("data-state", job.state.name());
        bar.setVisible(active);
        bar.setValue(Math.clamp(job.progress, 0, 1));
        cancel.setVisible(active);
        cancel.setEnabled(!job.cancelRequested);
        stages.setVisible(active);
        showStages(job.stage);
    }

    private String sentence(TrainingJob job, Standing now) {
        return switch (job.state) {
            case QUEUED ->
                now.place()
                        .map(p -> Text.of(
                                "training.queued",
                                p.position(),
                                Math.max(1, p.untilDone().toSeconds())))
                        .orElseGet(() -> Text.of("training.starting"));
            case RUNNING ->
                job.cancelRequested
                        ? Text.of("training.cancelling")
                        : job.stage == null
                                ? Text.of("training.starting")
                                : Text.in(modality, "training.stage." + job.stage);
            case SUCCEEDED -> Text.of("training.succeeded", seconds(job));
            case CANCELLED -> Text.in(modality, "training.cancelled");
            case FAILED -> Failures.sentence(modality, job);
        };
    }

    private static double seconds(TrainingJob job) {
        return job.startedAt == null || job.endedAt == null
                ? 0
                : java.time.Duration.between(job.startedAt, job.endedAt).toMillis() / 1000.0;
    }

    private void showStages(JobStage now) {
        stages.removeAll();
        for (JobStage stage : JobStage.values()) {
            var item = new ListItem(Text.in(modality, "training.stage.short." + stage));
            item.getElement()
                    .setAttribute(
                            "data-state",
                            now == null || stage.ordinal() > now.ordinal() ? "later" : stage == now ? "now" : "done");
            stages.add(item);
        }
    }
}
