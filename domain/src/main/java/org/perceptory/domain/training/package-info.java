/** Jobs as people see them: what was asked for, how far it is, how it ended. The queue writes, pages read. */
package org.perceptory.domain.training;
