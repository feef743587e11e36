/**
 * Projects, their classes and their trainings as scripts and the pages' elements ask for them under {@code /api/v1}. Knows
 * no pages.
 */
package org.perceptory.app.project;
