package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** A picture with where the model looked for a class. */
@Tag("pc-attention")
@JsModule("./perceptory/live/pc-attention.ts")
public class AttentionPicture extends Component {

    /** @param label the class's place among the model's labels */
    public AttentionPicture(UUID model, UUID sample, int label) {
        getElement()
                .setProperty("model", model.toString())
                .setProperty("sample", sample.toString())
                .setProperty("label", label);
    }
}
