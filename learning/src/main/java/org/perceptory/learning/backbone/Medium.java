package org.perceptory.learning.backbone;

/** What a backbone looks at or listens to. */
public enum Medium {
    IMAGE,
    AUDIO
}
