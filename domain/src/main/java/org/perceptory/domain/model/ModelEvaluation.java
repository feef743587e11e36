package org.perceptory.domain.model;

import java.util.List;

/**
 * How well the model does on samples that it has not seen, by cross-validation.
 *
 * @param accuracy 0 to 1
 * @param low of the 95 % Wilson interval
 * @param high of the 95 % Wilson interval
 * @param samples how many were judged
 * @param folds of the cross-validation
 * @param classes in the order of the model's labels
 * @param confusion [actual][predicted] counts
 */
public record ModelEvaluation(
    double accuracy, double low, double high, int samples, int folds, List<ClassFigures> classes, int[][] confusion) {

  /**
   * @param precision of those judged to be this class, the share that is; 0 where none was
   * @param recall of those that are this class, the share judged so
   * @param count how many are this class
   */
  public record ClassFigures(double precision, double recall, int count) {}
}
