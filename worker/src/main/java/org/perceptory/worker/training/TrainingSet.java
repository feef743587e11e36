package org.perceptory.worker.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.perceptory.domain.model.TaughtSample;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.sample.ProjectData.Snapshot;
import org.perceptory.domain.sample.TrainingSample;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.worker.queue.DataFaultException;

/**
 * The samples to learn from in their order, with their classes as numbers.
 *
 * @param fingerprint of the project as it was read
 * @param labels the classes; their place is their number
 * @param samples without those set aside
 * @param heldOut those set aside
 */
public record TrainingSet(
        String fingerprint, List<Label> labels, List<TrainingSample> samples, List<TrainingSample> heldOut) {

    /**
     * A class of background noise without a sound to learn from is left out: a project of sounds has one from its
     * beginning.
     *
     * @throws DataFaultException where there is nothing to tell apart
     */
    public static TrainingSet of(Snapshot project) {
        Set<UUID> filled = project.samples().stream()
                .filter(sample -> !sample.heldOut())
                .map(TrainingSample::label)
                .collect(Collectors.toSet());
        List<Label> labels = project.labels().stream()
                .filter(l -> !l.background || filled.contains(l.id))
                .toList();
        List<UUID> living = labels.stream().map(l -> l.id).toList();
        Map<Boolean, List<TrainingSample>> parts = project.samples().stream()
                .filter(s -> living.contains(s.label()))
                .collect(Collectors.partitioningBy(TrainingSample::heldOut));
        TrainingSet set = new TrainingSet(project.fingerprint(), labels, parts.get(false), parts.get(true));
        set.requireTwoFilledClasses();
        return set;
    }

    private void requireTwoFilledClasses() {
        if (labels.size() < 2) {
            throw new DataFaultException(FailureCode.TOO_FEW_CLASSES, String.valueOf(labels.size()));
        }
        for (Label label : labels) {
            if (samples.stream().noneMatch(s -> s.label().equals(label.id))) {
                throw new DataFaultException(FailureCode.EMPTY_CLASS, label.name);
            }
        }
    }

    /** Of all samples, those set aside included. */
    public List<String> blobs() {
        return Stream.concat(samples.stream(), heldOut.stream())
                .map(TrainingSample::blob)
                .distinct()
                .toList();
    }

    /** Without samples that were removed while the job ran. */
    TrainingSet having(Map<String, float[]> embeddings) {
        TrainingSet present = new TrainingSet(
                fingerprint,
                labels,
                samples.stream().filter(s -> embeddings.containsKey(s.blob())).toList(),
                heldOut.stream().filter(s -> embeddings.containsKey(s.blob())).toList());
        present.requireTwoFilledClasses();
        return present;
    }

    LabelledEmbeddings embedded(List<TrainingSample> which, Map<String, float[]> embeddings) {
        float[][] vectors = which.stream().map(s -> embeddings.get(s.blob())).toArray(float[][]::new);
        return new LabelledEmbeddings(
                vectors, which.stream().mapToInt(this::number).toArray(), labels.size());
    }

    /** [n] Equal for samples that must not sit on both sides of a split. */
    int[] bursts(int duplicateDistance) {
        return NearCopies.groups(samples, duplicateDistance);
    }

    /** Those set aside of which no near-copy is learnt from: a model that has seen one is no judge of the other. */
    List<TrainingSample> unseen(int duplicateDistance) {
        int[] groups = NearCopies.groups(
                Stream.concat(samples.stream(), heldOut.stream()).toList(), duplicateDistance);
        Set<Integer> seen = Arrays.stream(groups).limit(samples.size()).boxed().collect(Collectors.toSet());
        return IntStream.range(0, heldOut.size())
                .filter(i -> !seen.contains(groups[samples.size() + i]))
                .mapToObj(heldOut::get)
                .toList();
    }

    /** Some to try a model on: the first of each class, then the second of each, until there are so many. */
    List<TrainingSample> fromEach(int most) {
        record Turn(int turn, TrainingSample sample) {}
        Map<UUID, Integer> turns = new HashMap<>();
        return samples.stream()
                .map(sample -> new Turn(turns.merge(sample.label(), 1, Integer::sum), sample))
                .sorted(Comparator.comparingInt(Turn::turn))
                .limit(most)
                .map(Turn::sample)
                .toList();
    }

    /** All of them with their classes, those set aside included. */
    List<TaughtSample> taught() {
        return Stream.concat(samples.stream(), heldOut.stream())
                .map(sample -> new TaughtSample(sample.id(), number(sample), sample.heldOut()))
                .toList();
    }

    int number(TrainingSample sample) {
        return IntStream.range(0, labels.size())
                .filter(k -> labels.get(k).id.equals(sample.label()))
                .findFirst()
                .orElseThrow();
    }
}
