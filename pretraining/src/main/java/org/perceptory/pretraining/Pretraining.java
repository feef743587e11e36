package org.perceptory.pretraining;

import java.io.IOException;
import java.util.Map;

/** Runs the stage that is named first on the command line. */
public final class Pretraining {
    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("gather", new GatherStage()),
            Map.entry("gather-sounds", new GatherSoundsStage()),
            Map.entry("mix-sounds", new MixSoundsStage()),
            Map.entry("teach", new TeachStage()),
            Map.entry("widen", new WidenStage()),
            Map.entry("train", new TrainStage()),
            Map.entry("convert", new ConvertStage()),
            Map.entry("export", new ExportStage()),
            Map.entry("check", new CheckStage()),
            Map.entry("evaluate", new EvaluateStage()),
            Map.entry("tags", new TagsStage()));

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
