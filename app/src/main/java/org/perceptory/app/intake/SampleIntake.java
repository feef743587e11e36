package org.perceptory.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.AddedSample;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.NewSample;
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.image.AcceptedImage;
import org.perceptory.learning.image.ImageIntake;
import org.perceptory.learning.image.ImageLimits;
import org.perceptory.learning.image.RefusedImageException;

/** Takes a picture in: checked and re-encoded, stored as a sample, its embedding asked for. */
@ApplicationScoped
public class SampleIntake {

    private final Samples samples;
    private final JobQueue queue;
    private final ImageIntake images = new ImageIntake();
    /** A picture being decoded takes much memory: no more at once than there are processors. */
    private final Semaphore decoders = new Semaphore(Runtime.getRuntime().availableProcessors());

    SampleIntake(Samples samples, JobQueue queue) {
        this.samples = samples;
        this.queue = queue;
    }

    /** Bytes of the largest file that is looked at. */
    public int largestFile() {
        return Math.toIntExact(ImageLimits.DEFAULT.bytes());
    }

    /**
     * @throws RefusedImageException when the bytes are not a picture that we take
     * @throws org.perceptory.domain.RefusedException when there is no such class, or no more room
     */
    public AddedSample add(Person person, ArrivingSample arrival, byte[] content) {
        return add(person, arrival, accept(content));
    }

    /** As above, of a picture that has been found to be good. */
    public AddedSample add(Person person, ArrivingSample arrival, AcceptedImage image) {
        AddedSample added = samples.add(
                person,
                new NewSample(
                        arrival.id(),
                        arrival.project(),
                        arrival.label(),
                        arrival.burst(),
                        image.jpeg(),
                        new Extent.Sides(image.width(), image.height()),
                        image.hash(),
                        arrival.name(),
                        arrival.heldOut()));
        if (added.created()) {
            queue.embed(person, arrival.project());
        }
        return added;
    }

    /**
     * Of a picture that is no sample: upright, without its camera's notes.
     *
     * @return a JPEG
     * @throws RefusedImageException when the bytes are not a picture that we take
     */
    public byte[] jpeg(byte[] content) {
        return accept(content).jpeg();
    }

    /** @throws RefusedImageException when the bytes are not a picture that we take */
    public AcceptedImage accept(byte[] content) {
        decoders.acquireUninterruptibly();
        try {
            return images.accept(content);
        } finally {
            decoders.release();
        }
    }
}
