package org.perceptory.pretraining;

import java.io.IOException;
import java.util.Map;

/** Runs the stage that is named first on the command line. */
public final class Pretraining {
  private static final Map<String, Stage> STAGES = Map.of(
      "gather", new GatherStage(),
      "gather-sounds", new GatherSoundsStage(),
      "mix-sounds", new MixSoundsStage(),
      "teach", new TeachStage(),
      "widen", new WidenStage(),
      "train", new TrainStage(),
      "export", new ExportStage(),
      "check", new CheckStage(),
      "evaluate", new EvaluateStage(),
      "tags", new TagsStage());

  private Pretraining() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0 || !STAGES.containsKey(arguments[0])) {
      System.err.println("usage: pretraining <stage> [--option value]...; stages: "
          + STAGES.keySet().stream().sorted().toList());
      System.exit(2);
    }
    STAGES.get(arguments[0]).run(Options.parse(arguments, 1));
  }
}
