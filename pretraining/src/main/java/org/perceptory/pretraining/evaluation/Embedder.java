package org.perceptory.pretraining.evaluation;

import java.util.List;
import org.perceptory.pretraining.pool.Square;

/** A frozen network. */
public interface Embedder extends AutoCloseable {

  /** [n][D], in the order of the pictures. */
  float[][] embed(List<Square> pictures);

  /** What the network is given: pictures of this size, or of any when 0. */
  int side();

  @Override
  void close();
}
