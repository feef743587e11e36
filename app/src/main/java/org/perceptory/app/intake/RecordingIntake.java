package org.perceptory.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.AddedSample;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.NewSample;
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.sound.AcceptedRecording;
import org.perceptory.learning.sound.AcceptedSecond;
import org.perceptory.learning.sound.RefusedSoundException;
import org.perceptory.learning.sound.Silence;
import org.perceptory.learning.sound.SoundIntake;
import org.perceptory.learning.sound.SoundLimits;

/**
 * Takes a recording in: checked, resampled, cut into seconds, each stored as a sample, their embeddings asked for.
 * The seconds of one recording are one burst.
 */
@ApplicationScoped
public class RecordingIntake {

  private static final int SECOND = 1000;

  private final Labels labels;
  private final Samples samples;
  private final JobQueue queue;
  private final SoundIntake sounds = new SoundIntake();
  /** A recording being cut takes much memory: no more at once than there are processors. */
  private final Semaphore cutters = new Semaphore(Runtime.getRuntime().availableProcessors());

  RecordingIntake(Labels labels, Samples samples, JobQueue queue) {
    this.labels = labels;
    this.samples = samples;
    this.queue = queue;
  }

  /**
   * What became of a recording.
   *
   * @param silent seconds that were set aside because there is nothing to hear
   * @param clipped whether it is so loud that its peaks are cut off
   */
  public record Outcome(List<AddedSample> added, int silent, boolean clipped) {}

  /** Bytes of the largest file that is looked at. */
  public int largestFile() {
    return SoundLimits.DEFAULT.bytes();
  }

  /**
   * Adds all seconds of the recording or none. In a class of background noise silence is kept.
   *
   * @param id chosen by the client; sent again, it changes nothing
   * @throws RefusedSoundException when the bytes are not a recording that we take
   * @throws RefusedException when there is no such class, or no more room
   */
  public Outcome add(Person person, UUID project, UUID label, UUID id, String name, byte[] file) {
    Label into = labels.find(person, label).filter(found -> found.projectId.equals(project))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    AcceptedRecording recording = accept(file, into.background ? Silence.KEEP : Silence.SET_ASIDE);
    List<AddedSample> added = samples.addAll(person, IntStream.range(0, recording.seconds().size())
        .mapToObj(i -> sample(project, label, id, name, i, recording.seconds().get(i))).toList());
    if (added.stream().anyMatch(AddedSample::created)) {
      queue.embed(person, project);
    }
    return new Outcome(added, recording.silentSeconds(), recording.clipped());
  }

  private static NewSample sample(UUID project, UUID label, UUID recording, String name, int index, AcceptedSecond second) {
    return new NewSample(part(recording, index), project, label, recording, second.wav(), new Extent.Duration(SECOND),
        second.hash(), name);
  }

  /** The same recording has the same parts, however often it is sent. */
  private static UUID part(UUID recording, int index) {
    return UUID.nameUUIDFromBytes((recording + "/" + index).getBytes(StandardCharsets.UTF_8));
  }

  private AcceptedRecording accept(byte[] file, Silence silence) {
    cutters.acquireUninterruptibly();
    try {
      return sounds.accept(file, silence);
    } finally {
      cutters.release();
    }
  }
}
