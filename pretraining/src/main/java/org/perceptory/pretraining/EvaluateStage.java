package org.perceptory.pretraining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.perceptory.pretraining.evaluation.Candidate;
import org.perceptory.pretraining.evaluation.LabelledSet;
import org.perceptory.pretraining.evaluation.Measurement;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.teacher.Subject;

/**
 * {@code evaluate --sets folder --networks name=file[@side:mean:scale],... [--subject sounds] [--threads n]}: prints
 * the table of the few-shot protocol, a line a network.
 */
final class EvaluateStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        boolean first = true;
        for (Measurement found : measure(options)) {
            if (first) {
                System.out.println("| network | numbers | "
                        + String.join(" | ", found.accuracies().keySet()) + " | mean | ms |");
                System.out.println(
                        "| --- |" + " --- |".repeat(found.accuracies().size() + 3));
                first = false;
            }
            StringBuilder line = new StringBuilder("| %s | %d |".formatted(found.name(), found.embeddingSize()));
            found.accuracies().values().forEach(value -> line.append(" %.1f |".formatted(100 * value)));
            System.out.println(line.append(" %.1f | %.2f |".formatted(100 * found.mean(), found.milliseconds())));
        }
    }

    private static List<Measurement> measure(Options options) throws IOException {
        int threads = (int) options.number("threads", 2);
        List<Measurement> found = new ArrayList<>();
        if (options.subject() == Subject.PICTURES) {
            List<LabelledSet<Square>> sets = LabelledSet.pictures(options.path("sets"));
            for (Candidate candidate : Candidate.parse(options.text("networks"))) {
                found.add(Measurement.ofPictures(candidate, sets, threads));
            }
        } else {
            List<LabelledSet<float[]>> sets = LabelledSet.sounds(options.path("sets"));
            for (Candidate candidate : Candidate.parse(options.text("networks"))) {
                found.add(Measurement.ofSounds(candidate, sets, threads));
            }
        }
        return found;
    }
}
