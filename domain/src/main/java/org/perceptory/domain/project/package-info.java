/**
 * Projects, how they begin, and the classes ("labels") that a student defines in them. For the pages and the REST API,
 * and for the rooms of what a project holds.
 */
package org.perceptory.domain.project;
