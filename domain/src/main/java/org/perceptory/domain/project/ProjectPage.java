package org.perceptory.domain.project;

import java.util.List;

/**
 * What a {@link ProjectQuery} found.
 *
 * @param total how many there are on all pages
 */
public record ProjectPage(List<ProjectSummary> projects, int total) {}
