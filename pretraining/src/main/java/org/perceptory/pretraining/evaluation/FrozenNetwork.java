package org.perceptory.pretraining.evaluation;

import java.util.List;

/**
 * A frozen network.
 *
 * @param <T> what it embeds
 */
public interface FrozenNetwork<T> extends AutoCloseable {

    /** [n][D], in the order of the items. */
    float[][] embed(List<T> items);

    /** The item as the network wants it. */
    T fitted(T item);

    /** One that is usual in size, made of this: by it the time is taken. */
    T usual(T item);

    @Override
    void close();
}
