package org.perceptory.learning.model;

import java.util.List;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.HeadSettings;

/**
 * What a model file says of itself. It holds neither a date nor a running number: the same pictures and settings
 * give the same file, byte for byte.
 *
 * @param labels in the order of the model's outputs, at least one
 * @param backbone what the head stands on
 * @param settings what the head was trained with
 * @param threshold below this probability the answer is "none of these", 0 to 1
 */
public record ModelDescription(
    List<Label> labels, BackboneEntry backbone, HeadSettings settings, double threshold) {

  public ModelDescription {
    labels = List.copyOf(labels);
  }

  /**
   * A class.
   *
   * @param name as the student wrote it
   * @param color as {@code #rrggbb}
   */
  public record Label(String name, String color) {}
}
