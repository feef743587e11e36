/** The first page: a person's projects. */
package org.perceptory.app.home;
