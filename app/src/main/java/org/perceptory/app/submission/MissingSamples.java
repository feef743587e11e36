package org.perceptory.app.submission;

import com.vaadin.flow.component.html.Paragraph;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.TaughtSamples.Remains;
import org.perceptory.domain.project.Modality;

/**
 * Marks what a handed-in model learnt from and what is not handed in with it, for it was gone; not there where nothing
 * was.
 */
public class MissingSamples extends Paragraph {

    public MissingSamples(Modality modality, Remains remains) {
        super(Text.in(modality, "hand-in.missing", remains.gone()));
        addClassNames("notice", "missing-samples");
        setVisible(remains.gone() > 0);
    }
}
