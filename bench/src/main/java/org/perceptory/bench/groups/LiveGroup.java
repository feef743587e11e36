package org.perceptory.bench.groups;

import java.util.UUID;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.browser.Browsing;
import org.perceptory.bench.browser.LivePage;
import org.perceptory.bench.browser.Pace;
import org.perceptory.bench.browser.TeachablePage;
import org.perceptory.bench.running.BenchProject;

/** The live result in headless Chromium on the camera, and Teachable Machine's library beside it on the same film. */
public final class LiveGroup implements Group {
    private static final int PICTURES_A_CLASS = 20;

    @Override
    public void measure(Surroundings surroundings, Report report) {
        BenchProject project = BenchProject.create(
                surroundings.perceptory(), surroundings.pictures().take(PICTURES_A_CLASS));
        UUID job = project.train(null);
        project.await(job);
        try (Browsing browsing = new Browsing(surroundings.folder())) {
            Pace ours = new LivePage(browsing, surroundings.perceptory()).measure(project.id());
            report.atLeast(
                    15, "studio page on the camera (%s)".formatted(ours.engine()), ours.framesPerSecond(), "frames/s");
            report.beside("of which a frame spends with the backbone", ours.milliseconds(), "ms");
            TeachablePage.configured()
                    .ifPresentOrElse(
                            page -> beside(page.measure(browsing), report),
                            () -> report.say(
                                    "Teachable Machine: no model was given (PERCEPTORY_BENCH_TM_MODEL names its folder)."));
        }
    }

    private static void beside(Pace theirs, Report report) {
        report.beside(
                "@teachablemachine/image, same film (%s)".formatted(theirs.engine()),
                theirs.framesPerSecond(),
                "frames/s");
        report.beside("of which a frame spends with the model", theirs.milliseconds(), "ms");
    }
}
