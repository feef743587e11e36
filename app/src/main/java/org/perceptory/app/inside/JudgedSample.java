package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.project.Modality;

/** A sample with what it is and what it was taken for; choosing it shows or plays it. */
class JudgedSample extends NativeButton {

    JudgedSample(Modality modality, Prediction prediction, List<LabelChoice> labels, Runnable chosen) {
        addClassName("judged");
        String words = Verdict.of(
                labels.get(prediction.actual()).name(),
                labels.get(prediction.predicted()).name(),
                prediction.probabilities()[prediction.predicted()]);
        var picture = new Image("api/v1/samples/" + prediction.sample() + "/image", "");
        picture.getElement().setAttribute("loading", "lazy");
        add(picture, new Span(words));
        if (modality == Modality.AUDIO) {
            setTitle(Text.of("inside.play"));
            // In the browser alone: a way over the server would come too late for a browser that plays on a click only.
            getElement()
                    .executeJs(
                            "this.addEventListener('click', () => new Audio($0).play())",
                            "api/v1/samples/" + prediction.sample() + "/sound");
        }
        addClickListener(click -> chosen.run());
    }
}
