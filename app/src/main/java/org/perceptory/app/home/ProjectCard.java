package org.perceptory.app.home;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.ProjectSummary;

/**
 * A project as its card shows it.
 *
 * @param facts how far it is, in words
 * @param accuracy how good its model in use is, in words; empty where there is none, or none that could be judged
 * @param covers ids of samples to show
 */
record ProjectCard(String id, String name, String modality, String facts, String accuracy, List<String> covers) {

    static ProjectCard of(ProjectSummary project) {
        String facts = Text.in(
                project.modality(),
                "home.card.facts",
                project.labels(),
                project.samples(),
                project.model().isPresent() ? 1 : 0);
        return new ProjectCard(
                project.id().toString(),
                project.name(),
                project.modality().name().toLowerCase(Locale.ROOT),
                facts,
                project.accuracy().isPresent()
                        ? Text.of("home.card.accuracy", project.accuracy().getAsDouble())
                        : "",
                project.covers().stream().map(UUID::toString).toList());
    }
}
