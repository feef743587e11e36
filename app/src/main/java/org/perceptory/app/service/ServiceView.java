package org.perceptory.app.service;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.text.Text;

/** The admin's overview. */
@Route("service")
@RolesAllowed("ADMIN")
public class ServiceView extends Div implements HasDynamicTitle {

  @Inject
  public ServiceView(ServiceFigures figures) {
    var head = new Div(new H1(Text.of("service.title")));
    head.addClassName("page-head");
    var tiles = new Div();
    tiles.addClassName("tiles");
    figures.now().forEach((key, value) -> tiles.add(tile(key, value)));
    var note = new Paragraph(Text.of("service.text"));
    note.addClassName("soft");
    add(head, note, tiles);
  }

  private static Div tile(String key, Number value) {
    var figure = new Span(Text.of("count", value));
    figure.addClassName("figure");
    var tile = new Div(figure, new Span(Text.of("service." + key)));
    tile.addClassNames("panel", "stack");
    return tile;
  }

  @Override
  public String getPageTitle() {
    return Text.of("service.title") + " · " + Text.of("brand");
  }
}
