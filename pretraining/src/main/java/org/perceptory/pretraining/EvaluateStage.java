package org.perceptory.pretraining;

import java.io.IOException;
import java.util.List;
import org.perceptory.pretraining.evaluation.Candidate;
import org.perceptory.pretraining.evaluation.LabelledSet;
import org.perceptory.pretraining.evaluation.Measurement;

/**
 * {@code evaluate --sets folder --networks name=file[@side:mean:scale],... [--threads n]}: prints the table of the
 * few-shot protocol, a line a network.
 */
final class EvaluateStage implements Stage {

  @Override
  public void run(Options options) throws IOException {
    List<LabelledSet> sets = LabelledSet.readAll(options.path("sets"));
    boolean first = true;
    for (Candidate candidate : Candidate.parse(options.text("networks"))) {
      Measurement found = Measurement.of(candidate, sets, (int) options.number("threads", 2));
      if (first) {
        System.out.println("| network | numbers | " + String.join(" | ", found.accuracies().keySet())
            + " | mean | ms |");
        System.out.println("| --- |" + " --- |".repeat(found.accuracies().size() + 3));
        first = false;
      }
      StringBuilder line = new StringBuilder("| %s | %d |".formatted(found.name(), found.embeddingSize()));
      found.accuracies().values().forEach(value -> line.append(" %.1f |".formatted(100 * value)));
      System.out.println(line.append(" %.1f | %.2f |".formatted(100 * found.mean(), found.milliseconds())));
    }
  }
}
