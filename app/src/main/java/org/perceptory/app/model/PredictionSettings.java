package org.perceptory.app.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the machine scripts may take, so that the pages stay quick. */
@ConfigMapping(prefix = "perceptory.predictions")
public interface PredictionSettings {

    /** Pictures that are decoded and classified at the same time. */
    @WithDefault("2")
    int atATime();

    /** Pictures of one person that are being classified or wait for it; one more is refused. */
    @WithDefault("4")
    int perPerson();

    /** Pictures of everybody that are being classified or wait for it; one more is refused. */
    @WithDefault("32")
    int inAll();
}
