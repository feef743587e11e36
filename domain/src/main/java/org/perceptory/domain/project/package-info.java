/** Projects and the classes ("labels") that a student defines in them. For the pages and the REST API. */
package org.perceptory.domain.project;
