package org.perceptory.app.example;

/** What a drawn face looks like: a class of the example, in its order. */
enum Mood {
    HAPPY,
    SAD,
    SURPRISED
}
