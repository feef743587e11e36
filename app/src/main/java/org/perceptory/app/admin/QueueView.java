package org.perceptory.app.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import org.perceptory.app.controls.Refresh;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;

/** The queue as it is now; looks again every few seconds. */
@Route("service/queue")
@RolesAllowed("ADMIN")
public class QueueView extends Div implements HasDynamicTitle {

    private static final Duration EVERY = Duration.ofMillis(3000);

    private final transient QueueFigures figures;
    private final Div jobs = new Div();

    @Inject
    QueueView(QueueFigures figures) {
        this.figures = figures;
        add(ServicePages.head("queue"), jobs);
        addClassNames("stack", "service");
        refresh();
        Refresh.every(EVERY, this, this::refresh);
    }

    private void refresh() {
        var table = new Table(
                Text.of("queue.title"),
                "queue.job",
                "queue.kind",
                "queue.state",
                "#queue.waited",
                "#queue.ran",
                "queue.worker",
                "#queue.heard");
        figures.now()
                .forEach(job -> table.row(
                        job.id().toString().substring(0, 8),
                        Text.of("queue.kind." + job.kind()),
                        job.stage() == null
                                ? Text.of("queue.state." + job.state())
                                : Text.of("training.stage.short." + job.stage()),
                        job.waited(),
                        job.ran(),
                        job.worker(),
                        job.heard()));
        jobs.removeAll();
        jobs.add(table.isEmpty() ? new Paragraph(Text.of("queue.empty")) : table);
    }

    @Override
    public String getPageTitle() {
        return Text.of("queue.title") + " · " + Text.of("brand");
    }
}
