package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.perceptory.app.inside.InsideView;
import org.perceptory.app.text.Text;
import org.perceptory.app.studio.Training.Standing;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.project.Modality;

/** How good the newest model is, in one figure with its doubt, and the door to what is inside it. */
class ResultSummary extends Div {

  private final UUID project;
  private final Modality modality;

  ResultSummary(UUID project, Modality modality) {
    this.project = project;
    this.modality = modality;
    addClassNames("panel", "stack", "result");
  }

  void show(Standing now) {
    setVisible(now.model().isPresent());
    removeAll();
    now.model().ifPresent(model -> fill(model, now.stale()));
  }

  private void fill(Model model, boolean stale) {
    var evaluation = model.evaluation;
    var version = new Span(Text.of("result.version", model.version));
    version.addClassNames("soft", "small");
    var head = new Div(version);
    head.addClassName("row");
    if (stale) {
      head.add(staleMark());
    }
    add(head);
    if (evaluation.samples() == 0) {
      add(new Paragraph(Text.in(modality, "result.unjudged")));
    } else {
      var figure = new Span(Text.of("result.accuracy", evaluation.accuracy()));
      figure.addClassName("figure");
      figure.setId("accuracy");
      var meaning = new Paragraph(Text.in(modality, "result.meaning", evaluation.samples(), evaluation.low(), evaluation.high()));
      meaning.addClassNames("soft", "small");
      add(figure, meaning);
    }
    var inside = new RouterLink(Text.of("result.inside"), InsideView.class, new RouteParameters("project", project.toString()));
    inside.setId("inside");
    add(inside);
  }

  private static Span staleMark() {
    var mark = new Span(VaadinIcon.REFRESH.create(), new Span(Text.of("result.stale")));
    mark.addClassNames("notice", "stale");
    mark.setId("stale");
    return mark;
  }
}
