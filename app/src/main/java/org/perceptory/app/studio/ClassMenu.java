package org.perceptory.app.studio;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;

/** What can be done to a whole class: moved up or down, deleted (with a way back). */
class ClassMenu extends IconMenu {

    private final Modality modality;
    private final Deeds deeds;
    private final MenuItem up;
    private final MenuItem down;
    private Label label;
    private final Runnable deleted;
    private int position;
    private boolean moved;

    /** @param deleted is called when the class was deleted here, and what had the focus goes with it */
    ClassMenu(Modality modality, Label label, Deeds deeds, Runnable deleted) {
        super(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("studio.class.menu", label.name));
        this.modality = modality;
        this.label = label;
        this.deeds = deeds;
        this.deleted = deleted;
        up = add(Text.of("studio.class.up"), () -> swap(position, position - 1));
        down = add(Text.of("studio.class.down"), () -> swap(position, position + 1));
        add(Text.of("studio.class.delete"), this::delete);
    }

    /** @param count how many classes there are */
    void show(Label now, int at, int count) {
        label = now;
        position = at;
        setName(Text.of("studio.class.menu", now.name));
        up.setEnabled(at > 0);
        down.setEnabled(at < count - 1);
        if (moved) { // To move a card takes it off the page for a moment.
            moved = false;
            focus();
        }
    }

    private void swap(int from, int to) {
        moved = deeds.swap(from, to);
    }

    private void delete() {
        Runnable undo = deeds.delete(label);
        deleted.run();
        Toast.undoable(Text.in(modality, "studio.class.deleted", label.name), undo);
    }
}
