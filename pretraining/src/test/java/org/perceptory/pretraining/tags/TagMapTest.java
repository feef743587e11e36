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
  void theFileGivesTheSoftmaxOfTheMap() throws OrtException {
    TagMap map = new TagMap(new float[][] {{2, 0, 0.5f}, {0, -1, 0.25f}}, 1);
    assertThat(map.logScores(new float[] {1, 3})).containsExactly(2.5f, -2.75f);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(map.write());
        OnnxTensor embedding = OnnxTensor.createTensor(environment, new float[][] {{1, 3}});
        OrtSession.Result result = session.run(Map.of("embedding", embedding))) {
      float[][] scores = (float[][]) result.get("scores").orElseThrow().getValue();
      assertThat(scores[0][0]).isCloseTo((float) (1 / (1 + Math.exp(-5.25))), within(1e-6f));
      assertThat(scores[0][0] + scores[0][1]).isCloseTo(1, within(1e-6f));
    }
  }
}
