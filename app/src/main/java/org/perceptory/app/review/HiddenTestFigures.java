package org.perceptory.app.review;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.elements.JudgedSamples;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.submission.HiddenMistake;
import org.perceptory.domain.submission.Submission;

/** How a model does on the hidden test set, and the samples of it that it got wrong. */
class HiddenTestFigures extends Section {

    /**
     * @param set the project with the hidden test set
     * @param wrong those samples that are still there
     */
    HiddenTestFigures(Modality modality, UUID set, Submission tried, List<HiddenMistake> wrong) {
        addClassNames("panel", "stack", "hidden-test");
        add(
                new H2(Text.of("class.hidden")),
                new Paragraph(Text.of("review.hidden", tried.hiddenCorrect, tried.hiddenCount)));
        if (!wrong.isEmpty()) {
            var samples = new JudgedSamples(
                    set, modality, wrong.stream().map(HiddenTestFigures::item).toList());
            add(samples);
        } else if (tried.hiddenMistakes == null) {
            note("review.hidden.untold");
        }
        int gone = tried.hiddenMistakes == null ? 0 : tried.hiddenMistakes.size() - wrong.size();
        if (gone > 0) {
            note("review.hidden.gone", gone);
        }
    }

    private void note(String words, Object... figures) {
        var note = new Paragraph(Text.of(words, figures));
        note.addClassNames("soft", "small");
        add(note);
    }

    /** The class by its name in both places: as it was judged, and as it stands. */
    private static JudgedSamples.Item item(HiddenMistake mistake) {
        return new JudgedSamples.Item(
                mistake.sample().toString(),
                Verdict.of(mistake.actual(), mistake.predicted(), mistake.probability()),
                mistake.actual(),
                mistake.actual());
    }
}
