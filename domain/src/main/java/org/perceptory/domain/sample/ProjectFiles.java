package org.perceptory.domain.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Projects;

/**
 * A project as one zip: a folder a class, as it can be brought back, and {@code project.json} with all else. Where
 * samples are put aside, the folders lie in {@code train} and {@code test}. Each file is read by itself: who takes it
 * slowly holds no transaction open.
 */
@ApplicationScoped
public class ProjectFiles {
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final Projects projects;
    private final ProjectData data;
    private final Blobs blobs;

    ProjectFiles(Projects projects, ProjectData data, Blobs blobs) {
        this.projects = projects;
        this.data = data;
        this.blobs = blobs;
    }

    /** As it is now. @throws RefusedException NOT_FOUND */
    public ProjectData.Snapshot snapshot(Person person, UUID project) {
        projects.get(person, project);
        return data.read(project).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** @param out not closed */
    public void write(ProjectData.Snapshot snapshot, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        write(snapshot, "", zip);
        zip.finish();
    }

    /**
     * Writes it into a zip that holds more.
     *
     * @param around what the names of its files begin with, as {@code cats/}
     * @return the file of each sample, by its id
     */
    public Map<UUID, String> write(ProjectData.Snapshot snapshot, String around, ZipOutputStream zip)
            throws IOException {
        Map<UUID, String> folders = FolderNames.of(snapshot.labels());
        String kind = snapshot.project().modality == Modality.IMAGE ? "jpg" : "wav";
        boolean split = snapshot.samples().stream().anyMatch(TrainingSample::heldOut);
        Map<UUID, Integer> numbers = new HashMap<>();
        List<DescribedSample> described = new ArrayList<>();
        Map<UUID, String> written = new HashMap<>();
        for (TrainingSample sample : snapshot.samples()) {
            Optional<byte[]> content = blobs.get(sample.blob());
            if (content.isPresent()) { // otherwise it was deleted meanwhile
                String part = split ? sample.heldOut() ? "test/" : "train/" : "";
                String folder = part + folders.get(sample.label());
                String file = "%s/%04d.%s".formatted(folder, numbers.merge(sample.label(), 1, Integer::sum), kind);
                zip.putNextEntry(new ZipEntry(around + file));
                zip.write(content.get());
                written.put(sample.id(), around + file);
                described.add(new DescribedSample(file, sample.name(), sample.burst(), sample.heldOut()));
            }
        }
        zip.putNextEntry(new ZipEntry(around + "project.json"));
        zip.write(JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(DescribedProject.of(snapshot, folders, described)));
        return written;
    }

    /** @param file in the zip @param name as it was brought */
    record DescribedSample(String file, String name, UUID burst, boolean heldOut) {}

    /** @param folder in the zip */
    record DescribedLabel(String name, String folder, String color, boolean background) {}

    /** All that makes the project and is no file. */
    record DescribedProject(
            String name,
            Modality modality,
            String backbone,
            Object settings,
            Double threshold,
            List<DescribedLabel> classes,
            List<DescribedSample> samples) {

        static DescribedProject of(
                ProjectData.Snapshot snapshot, Map<UUID, String> folders, List<DescribedSample> samples) {
            var project = snapshot.project();
            return new DescribedProject(
                    project.name,
                    project.modality,
                    project.backbone,
                    project.settings,
                    project.threshold,
                    snapshot.labels().stream()
                            .map(label -> describe(label, folders))
                            .toList(),
                    samples);
        }

        private static DescribedLabel describe(Label label, Map<UUID, String> folders) {
            return new DescribedLabel(label.name, folders.get(label.id), label.color, label.background);
        }
    }
}
