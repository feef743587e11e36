package org.perceptory.app.api;

import java.util.List;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.learning.archive.RefusedArchiveException;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.RefusedSoundException;

/** The problem, in the person's words, behind each exception that refuses something. */
public final class Problems {

    private Problems() {}

    public static Problem of(RuntimeException refusal) {
        return switch (refusal) {
            case ProblemException known -> known.problem();
            case RefusedException domain ->
                new Problem(domain.code().name(), Text.of("problem.REFUSED.title"), Refusals.sentence(domain));
            case RefusedImageException image -> ofPart("image", image.code().name(), image.figures());
            case RefusedSoundException sound -> ofPart("sound", sound.code().name(), sound.figures());
            case RefusedArchiveException archive ->
                ofPart("archive", archive.code().name(), archive.figures());
            default -> throw refusal;
        };
    }

    private static Problem ofPart(String part, String code, List<Object> figures) {
        return new Problem(
                code,
                Text.of("refused." + part + ".title"),
                Text.of("refused." + part + "." + code, figures.toArray()));
    }
}
