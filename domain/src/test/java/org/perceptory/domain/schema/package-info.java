/** Databases of earlier versions, for the tests of what migrations do to their rows. */
package org.perceptory.domain.schema;
