package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.perceptory.domain.project.Modality;

/** Samples as a model judged them; who may, moves, deletes and brings them back. */
@Tag("pc-judged-samples")
@JsModule("./perceptory/judged/pc-judged-samples.ts")
public class JudgedSamples extends Component {

    /**
     * One of them.
     *
     * @param words what it is, what the model said, and how sure it was
     * @param actual id of the class in which it was judged
     * @param label id of the class in which it stands now
     */
    public record Item(String id, String words, String actual, String label) {}

    public JudgedSamples(UUID project, Modality modality, List<Item> samples) {
        getElement()
                .setProperty("project", project.toString())
                .setProperty("modality", modality.name().toLowerCase(Locale.ROOT))
                .setProperty("readonly", true)
                .setPropertyList("samples", samples);
    }

    /** Lets them be moved to these classes, and deleted. */
    public void setClasses(List<LabelChoice> classes) {
        getElement().setProperty("readonly", false).setPropertyList("labels", classes);
    }

    /** Tells how many the figures count beside how many of those are still there. */
    public void setCounted(int counted) {
        getElement().setProperty("counted", counted);
    }

    /** Shows so many at most, and none that was moved to another class since. */
    public void setMostPending(int most) {
        getElement().setProperty("most", most).setProperty("pending", true);
    }

    /** @param chosen called with the id of one that is to be looked at, or is heard */
    public void onChosen(Consumer<UUID> chosen) {
        told("sample-chosen", chosen);
    }

    /** Lets each be remarked on. @param remarked called with its id */
    public void onRemarked(Consumer<UUID> remarked) {
        getElement().setProperty("remarkable", true);
        told("sample-remarked", remarked);
    }

    /** @param changed called when samples were moved, deleted or brought back here */
    public void onChanged(Runnable changed) {
        getElement().addEventListener("samples-changed", event -> changed.run());
    }

    private void told(String type, Consumer<UUID> told) {
        getElement()
                .addEventListener(
                        type,
                        event -> told.accept(UUID.fromString(
                                event.getEventData().get("event.detail.sample").asString())))
                .addEventData("event.detail.sample");
    }
}
