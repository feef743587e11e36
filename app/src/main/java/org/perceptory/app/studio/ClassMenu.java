package org.perceptory.app.studio;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;

/** What can be done to a whole class: moved up or down, deleted (with a way back). */
class ClassMenu extends IconMenu {

  private final Person person;
  private final Label label;
  private final Labels labels;

  ClassMenu(Person person, Label label, Labels labels, int position, int count) {
    super(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("studio.class.menu", label.name));
    this.person = person;
    this.label = label;
    this.labels = labels;
    add(Text.of("studio.class.up"), () -> swap(position, position - 1)).setEnabled(position > 0);
    add(Text.of("studio.class.down"), () -> swap(position, position + 1)).setEnabled(position < count - 1);
    add(Text.of("studio.class.delete"), this::delete);
  }

  private void swap(int from, int to) {
    var order = new ArrayList<UUID>(labels.of(person, label.projectId).stream().map(other -> other.id).toList());
    if (from < order.size() && to < order.size()) {
      Collections.swap(order, from, to);
      labels.reorder(person, label.projectId, order);
    }
  }

  private void delete() {
    labels.delete(person, label.id);
    Toast.undoable(Text.of("studio.class.deleted", label.name), () -> labels.restore(person, label.id));
  }
}
