/** Models on their way out: each address with its rights, and the examples run for real. */
package org.perceptory.app.model;
