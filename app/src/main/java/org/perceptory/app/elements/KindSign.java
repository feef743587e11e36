package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import org.perceptory.domain.project.Modality;

/** The drawn sign of a kind of project. Decoration: words beside it say the same. */
@Tag("pc-kind")
@JsModule("./perceptory/shared/pc-kind.ts")
public class KindSign extends Component {

    public KindSign(Modality kind) {
        getElement().setAttribute("kind", kind.name().toLowerCase(Locale.ROOT));
    }
}
