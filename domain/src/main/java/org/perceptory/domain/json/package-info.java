/** How records stand in a text column as JSON. For the entities only. */
package org.perceptory.domain.json;
