package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** A picture with where the model looked for a class. */
@Tag("pc-attention")
@JsModule("./perceptory/live/pc-attention.ts")
public class AttentionPicture extends Component {

    /**
     * @param tested the class that a model said which had not seen the sample, by its place among the model's labels
     * @param share how sure that model was, 0 to 1
     */
    public AttentionPicture(UUID model, UUID sample, int tested, double share) {
        getElement()
                .setProperty("model", model.toString())
                .setProperty("sample", sample.toString())
                .setProperty("label", tested)
                .setProperty("tested", tested)
                .setProperty("share", share);
    }
}
