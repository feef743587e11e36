/** The first page: a person's projects and courses. Nobody calls in: other rooms lead here by address. */
package org.perceptory.app.home;
