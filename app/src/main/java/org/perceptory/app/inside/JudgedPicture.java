package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Prediction;

/** A picture with what it is and what it was taken for; choosing it shows the model's attention. */
class JudgedPicture extends NativeButton {

  JudgedPicture(Prediction prediction, List<LabelChoice> labels, Runnable chosen) {
    addClassName("judged");
    String words = Text.of("inside.judged", labels.get(prediction.actual()).name(),
        labels.get(prediction.predicted()).name(), prediction.probabilities()[prediction.predicted()]);
    var picture = new Image("api/v1/samples/" + prediction.sample() + "/image", "");
    picture.getElement().setAttribute("loading", "lazy");
    add(picture, new Span(words));
    addClickListener(click -> chosen.run());
  }
}
