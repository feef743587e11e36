package org.perceptory.pretraining.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagMapTest {

    @Test
    void theFileGivesTheSoftmaxOfTheRoundedMap() throws OrtException {
        TagMap map = new TagMap(new float[][] {{2, 0, 0.5f}, {0, -1, 0.25f}, {1.27f, 0.504f, -9}}, 1).rounded();
        float[] logits = map.logScores(new float[] {1, 3});
        float[] expected = {2.5f, -2.75f, 1.27f + 3 * 0.5f - 9};
        for (int c = 0; c < logits.length; c++) {
            assertThat(logits[c]).isCloseTo(expected[c], within(1e-5f));
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(map.write());
                OnnxTensor embedding = OnnxTensor.createTensor(environment, new float[][] {{1, 3}});
                OrtSession.Result result = session.run(Map.of("embedding", embedding))) {
            float[][] scores = (float[][]) result.get("scores").orElseThrow().getValue();
            double sum = Math.exp(logits[0]) + Math.exp(logits[1]) + Math.exp(logits[2]);
            for (int c = 0; c < logits.length; c++) {
                assertThat(scores[0][c]).isCloseTo((float) (Math.exp(logits[c]) / sum), within(1e-6f));
            }
        }
    }
}
