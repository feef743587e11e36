package org.perceptory.bench.groups;

import java.util.ArrayList;
import java.util.List;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.running.BenchProject;
import org.perceptory.bench.running.OpenPage;
import org.perceptory.bench.running.RunningPerceptory;

/** What a person who has the studio open and does nothing costs the server. */
public final class MemoryGroup implements Group {
    private static final int PICTURES_A_CLASS = 20;
    private static final int WARM_UPS = 10;
    private static final int SESSIONS = 200;
    private static final double MEGABYTE = 1_000_000;

    @Override
    public void measure(Surroundings surroundings, Report report) {
        RunningPerceptory perceptory = surroundings.perceptory();
        BenchProject project =
                BenchProject.create(perceptory, surroundings.pictures().take(PICTURES_A_CLASS));
        project.await(project.train(null));
        List<OpenPage> pages = new ArrayList<>(open(perceptory, project, WARM_UPS));
        long before = perceptory.heap().live();
        pages.addAll(open(perceptory, project, SESSIONS));
        long after = perceptory.heap().live();
        pages.forEach(OpenPage::close);
        report.below(
                1.5,
                "heap of an idle signed-in studio page, mean of %d".formatted(SESSIONS),
                (after - before) / MEGABYTE / SESSIONS,
                "MB");
        report.beside("live heap with none of them", before / MEGABYTE, "MB");
    }

    private static List<OpenPage> open(RunningPerceptory perceptory, BenchProject project, int count) {
        List<OpenPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(OpenPage.open(perceptory.visitor(), "projects/" + project.id(), "pc-live"));
        }
        return pages;
    }
}
