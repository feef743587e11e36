package org.perceptory.pretraining;

import java.io.IOException;

/** One step of pre-training, run as one command; each can be broken off and started again. */
interface Stage {
    void run(Options options) throws IOException;
}
