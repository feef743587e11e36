package org.perceptory.app.inside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.perceptory.app.elements.Confusion;
import org.perceptory.app.elements.EmbeddingMap;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.studio.Ids;
import org.perceptory.app.studio.StudioView;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** The newest model of a project, opened up. */
@Route("projects/:project/inside")
@PermitAll
public class InsideView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Person person;
  private final Projects projects;
  private final Models models;
  private String title = "";
  private Modality modality;

  @Inject
  public InsideView(CurrentPerson current, Projects projects, Models models) {
    this.person = current.get();
    this.projects = projects;
    this.models = models;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Project project = event.getRouteParameters().get("project").flatMap(Ids::parse)
        .flatMap(id -> projects.readable(person, id)).orElseThrow(NotFoundException::new);
    Model model = models.latest(person, project.id).orElseThrow(NotFoundException::new);
    title = Text.of("inside.title", project.name);
    modality = project.modality;
    removeAll();
    show(project, model, models.predictions(person, model.id));
  }

  private void show(Project project, Model model, List<Prediction> predictions) {
    List<LabelChoice> labels = model.labels.stream()
        .map(label -> new LabelChoice(label.id().toString(), label.name(), label.color())).toList();
    var samples = new SamplePicker(modality, model, labels, predictions);
    var head = new Div(new H1(title), new RouterLink(Text.of("inside.back"), StudioView.class, project.id.toString()));
    head.addClassName("page-head");
    add(head);
    if (predictions.isEmpty()) {
      add(section("inside.accuracy", new Paragraph(Text.in(modality, "result.unjudged"))));
    } else {
      add(sideBySide(section("inside.accuracy", new AccuracyTable(modality, model)),
          section("inside.confusion", matrix(model, labels, samples))));
      var mistakes = section("inside.mistakes", samples.mistakes());
      // Only what looks can show where.
      add(modality == Modality.IMAGE ? sideBySide(mistakes, section("inside.attention", samples.attention())) : mistakes);
    }
    add(section("inside.map", new EmbeddingMap(project.id, model.id, labels)));
  }

  private static Div sideBySide(Section left, Section right) {
    var pair = new Div(left, right);
    pair.addClassName("pair");
    return pair;
  }

  private static Component matrix(Model model, List<LabelChoice> labels, SamplePicker samples) {
    var confusion = new Confusion(labels, model.evaluation.confusion());
    confusion.onCellOpen(samples::openCell);
    return confusion;
  }

  private Section section(String key, Component content) {
    var explanation = new Paragraph(Text.in(modality, key + ".text"));
    explanation.addClassName("soft");
    var panel = new Div(content);
    panel.addClassName("panel");
    var section = new Section(new H2(Text.in(modality, key + ".title")), explanation, panel);
    section.addClassNames("section", "stack");
    section.setId(key.replace('.', '-'));
    return section;
  }

  @Override
  public String getPageTitle() {
    return title + " · " + Text.of("brand");
  }
}
