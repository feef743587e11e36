package org.perceptory.app.service;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;

/** The queue as it is now; looks again every few seconds. */
@Route("service/queue")
@RolesAllowed("ADMIN")
public class QueueView extends Div implements HasDynamicTitle {

  private static final int EVERY_MILLIS = 3000;

  private final transient QueueFigures figures;
  private final Div jobs = new Div();
  private Registration polling;

  @Inject
  QueueView(QueueFigures figures) {
    this.figures = figures;
    add(ServicePages.head("queue"), jobs);
    addClassNames("stack", "service");
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    UI ui = attach.getUI();
    ui.setPollInterval(EVERY_MILLIS);
    polling = ui.addPollListener(poll -> refresh());
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    polling.remove();
    detach.getUI().setPollInterval(-1);
  }

  private void refresh() {
    var table = new Table(Text.of("queue.title"), "queue.job", "queue.kind", "queue.state", "#queue.waited", "#queue.ran",
        "queue.worker", "#queue.heard");
    figures.now().forEach(job -> table.row(job.id().toString().substring(0, 8), Text.of("queue.kind." + job.kind()),
        job.stage() == null ? Text.of("queue.state." + job.state()) : Text.of("training.stage.short." + job.stage()),
        job.waited(), job.ran(), job.worker(), job.heard()));
    jobs.removeAll();
    jobs.add(table.isEmpty() ? new Paragraph(Text.of("queue.empty")) : table);
  }

  @Override
  public String getPageTitle() {
    return Text.of("queue.title") + " · " + Text.of("brand");
  }
}
