package org.perceptory.app.studio;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;

/** What can be done to a whole class: moved up or down, deleted (with a way back). */
class ClassMenu extends MenuBar {

  private final Person person;
  private final Label label;
  private final Labels labels;

  ClassMenu(Person person, Label label, Labels labels, int position, int count) {
    this.person = person;
    this.label = label;
    this.labels = labels;
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    var top = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    top.setAriaLabel(Text.of("studio.class.menu", label.name));
    SubMenu menu = top.getSubMenu();
    menu.addItem(Text.of("studio.class.up"), click -> swap(position, position - 1)).setEnabled(position > 0);
    menu.addItem(Text.of("studio.class.down"), click -> swap(position, position + 1)).setEnabled(position < count - 1);
    menu.addItem(Text.of("studio.class.delete"), click -> delete());
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
