/**
 * Projects, their classes and their trainings as scripts and the pages' elements ask for them under {@code /api/v1},
 * and how a project begins, for the pages that begin one ({@code home}, {@code activity}). Knows no pages.
 */
package org.perceptory.app.project;
