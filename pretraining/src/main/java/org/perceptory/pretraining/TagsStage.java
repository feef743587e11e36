package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.perceptory.pretraining.evaluation.Candidate;
import org.perceptory.pretraining.evaluation.FrozenNetwork;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.tags.Agreement;
import org.perceptory.pretraining.tags.TagMap;
import org.perceptory.pretraining.tags.Tagging;
import org.perceptory.pretraining.teacher.AnswerFile;

/**
 * {@code tags --onnx backbone --pool folder --answers folder --tags file [--threads n] [--most n]}: fits the teacher's
 * class scores to the backbone's embedding, of {@code --most} pictures of a shard at the most, prints how often both
 * agree on those that are held out, and writes the map.
 */
final class TagsStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        try (FrozenNetwork<Square> backbone =
                Candidate.backbone(options.path("onnx"), (int) options.number("threads", 1))) {
            Tagging tagging = new Tagging(backbone);
            for (Shard shard : Pool.open(options.path("pool")).shards()) {
                AnswerFile answers = AnswerFile.open(options.path("answers"), shard, 0, options.subject());
                tagging.add(shard, answers, (int) options.number("most", Integer.MAX_VALUE));
            }
            TagMap map = tagging.fit();
            Map<String, Agreement> found = tagging.measure(map);
            found.forEach((shard, agreement) -> System.out.println(shard + ": " + agreement));
            byte[] file = map.write();
            Files.write(options.path("tags"), file);
            System.out.printf(
                    "all: %s%nfitted to %d pictures%nbytes = %d%nsha256 = %s%n",
                    found.values().stream().reduce(Agreement.NONE, Agreement::and),
                    map.pictures(),
                    file.length,
                    FileHash.of(file));
        }
    }
}
