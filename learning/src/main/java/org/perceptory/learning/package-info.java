/**
 * What Perceptory knows of machine learning, as plain Java: no web, no database. {@code image}, {@code sound} and
 * {@code archive} take samples in, reading hostile bytes with {@code file}; {@code backbone} embeds them, {@code head}
 * trains on embeddings, {@code evaluation} judges, {@code modelfile} makes the file that people take away, {@code onnx}
 * changes graphs, {@code catalogue} takes in other backbones than our own, {@code tag} names what is on a picture.
 */
package org.perceptory.learning;
