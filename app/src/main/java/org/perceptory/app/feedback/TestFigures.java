package org.perceptory.app.feedback;

import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation.Test;
import org.perceptory.domain.project.Modality;

/** How a model does on what was put aside, in words: its share with the doubt about it, or why there is none. */
public final class TestFigures {

    private TestFigures() {}

    public static String sentence(Modality modality, Test test) {
        if (test.samples() == 0) {
            return Text.in(modality, "result.test.none", test.copies());
        }
        String figures = Text.in(
                modality, "result.test", test.accuracy(), test.samples(), test.low(), test.high(), test.independent());
        return test.copies() == 0 ? figures : figures + " " + Text.in(modality, "result.test.copies", test.copies());
    }
}
