package org.perceptory.app.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.history.Deed.Outcome;
import org.perceptory.app.history.Deed.Step;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * What was done on a page. Control and Z, anywhere outside a text field, takes the last deed back and says which; a
 * deed that nothing takes back any more says so and makes way for the one before.
 */
@Tag("pc-undo")
@JsModule("./perceptory/history/pc-undo.ts")
public class History extends Component {

    /** Nobody goes further back. */
    private static final int MOST = 200;

    private final transient Deque<Deed> done = new ArrayDeque<>();
    private final transient Deque<Deed> undone = new ArrayDeque<>();

    /** @param project whose samples' deeds are told */
    public History(UUID project) {
        getElement().setProperty("project", project.toString());
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
        done.push(deed);
        undone.clear();
        if (done.size() > MOST) {
            done.removeLast();
        }
        return () -> undo(deed);
    }

    /** @param id of a deed; empty for the last one */
    private void undo(String id) {
        Optional<Deed> meant = done.stream()
                .filter(deed -> id.isEmpty() || deed.id().toString().equals(id))
                .findFirst();
        meant.ifPresent(this::undo);
        if (done.isEmpty() && meant.isEmpty() && id.isEmpty()) {
            Toast.replace(Text.of("undo.nothing"));
        }
    }

    private void undo(Deed deed) {
        if (done.remove(deed) && take(deed, deed.back(), "undo.")) {
            undone.push(deed);
        }
    }

    private void redo() {
        if (undone.isEmpty()) {
            Toast.replace(Text.of("redo.nothing"));
            return;
        }
        Deed deed = undone.pop();
        if (take(deed, deed.again(), "redo.")) {
            done.push(deed);
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
