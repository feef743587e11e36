package org.perceptory.app.undo;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.Deed.Outcome;
import org.perceptory.app.undo.Deed.Step;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * What was done on a page. Control and Z, anywhere outside a text field, takes the last deed back and says which; a
 * deed that nothing takes back any more says so and makes way for the one before.
 */
@Tag("pc-undo")
@JsModule("./perceptory/undo/pc-undo.ts")
public class History extends Component {

    /** Nobody goes further back. */
    private static final int MOST = 200;

    /** The last one at the end. */
    private final transient List<Deed> done = new ArrayList<>();

    private final transient List<Deed> undone = new ArrayList<>();

    /** @param project whose samples' deeds are told */
    public History(UUID project) {
        this();
        getElement().setProperty("project", project.toString());
    }

    /** Of a page that shows no samples. */
    public History() {
        getElement()
                .addEventListener(
                        "undo",
                        event ->
                                undo(event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
        getElement().addEventListener("redo", event -> redo());
    }

    /** Remembers a deed. @return takes this one back, be it the last or not */
    public Runnable did(Deed deed) {
        done.add(deed);
        undone.clear();
        if (done.size() > MOST) {
            done.removeFirst();
        }
        return () -> undo(deed);
    }

    /**
     * Puts a deed in the place of the one of the same id, of which it is more.
     *
     * @return false where there is none: it was taken back meanwhile
     */
    public boolean grew(Deed deed) {
        for (int at = done.size() - 1; at >= 0; at--) {
            if (done.get(at).id().equals(deed.id())) {
                done.set(at, deed);
                undone.clear();
                return true;
            }
        }
        return false;
    }

    /** @param id of a deed; empty for the last one */
    private void undo(String id) {
        Optional<Deed> meant = done.reversed().stream()
                .filter(deed -> id.isEmpty() || deed.id().toString().equals(id))
                .findFirst();
        meant.ifPresent(this::undo);
        if (done.isEmpty() && meant.isEmpty() && id.isEmpty()) {
            Toast.replace(Text.of("undo.nothing"));
        }
    }

    private void undo(Deed deed) {
        if (done.remove(deed) && take(deed, deed.back(), "undo.")) {
            undone.add(deed);
        }
    }

    private void redo() {
        if (undone.isEmpty()) {
            Toast.replace(Text.of("redo.nothing"));
            return;
        }
        Deed deed = undone.removeLast();
        if (take(deed, deed.again(), "redo.")) {
            done.add(deed);
        }
    }

    /** @return whether it can be taken the other way now */
    private static boolean take(Deed deed, Step step, String words) {
        try {
            Outcome outcome = step.take();
            Toast.replace(Text.of(words + outcome, deed.words()));
            return outcome != Outcome.GONE;
        } catch (RefusedException refusal) {
            Toast.replace(
                    refusal.code() == Refusal.NOT_FOUND
                            ? Text.of(words + Outcome.GONE, deed.words())
                            : Text.of(words + "refused", deed.words(), Refusals.sentence(refusal)));
            return false;
        }
    }
}
