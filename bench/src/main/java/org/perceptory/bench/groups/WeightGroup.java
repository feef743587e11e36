package org.perceptory.bench.groups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.browser.Browsing;
import org.perceptory.bench.browser.PageWeight;
import org.perceptory.bench.running.BenchProject;
import org.perceptory.bench.running.RunningPerceptory;

/** How much there is of it: the packaged app, and what its pages send to a browser that has never been here. */
public final class WeightGroup implements Group {
    private static final Path APP = Path.of("app", "target", "quarkus-app");
    private static final int PICTURES_A_CLASS = 6;
    private static final double MEGABYTE = 1_000_000;

    @Override
    public void measure(Surroundings surroundings, Report report) {
        List<Path> files = files();
        report.beside(
                "the packaged app", files.stream().mapToLong(WeightGroup::size).sum() / MEGABYTE, "MB");
        report.beside(
                "of how many jars",
                files.stream().filter(file -> file.toString().endsWith(".jar")).count(),
                "jars");
        RunningPerceptory perceptory = surroundings.perceptory();
        BenchProject project =
                BenchProject.create(perceptory, surroundings.pictures().take(PICTURES_A_CLASS));
        try (Browsing browsing = new Browsing(surroundings.folder())) {
            say(report, "sign-in page, cold", PageWeight.ofSignIn(browsing, perceptory));
            say(report, "first page, cold", PageWeight.of(browsing, perceptory, "/", "#new-project"));
            say(
                    report,
                    "studio with no model, cold",
                    PageWeight.of(browsing, perceptory, "/projects/" + project.id(), "pc-sample-grid"));
        }
    }

    private static void say(Report report, String page, PageWeight weight) {
        report.beside(page, weight.kilobytes(), "kB");
        report.beside(page + ", in how many requests", weight.requests(), "requests");
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(APP)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
