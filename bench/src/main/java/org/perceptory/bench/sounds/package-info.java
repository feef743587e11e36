/** Sounds to measure on, made by the program. For the groups and the browser's microphone. */
package org.perceptory.bench.sounds;
