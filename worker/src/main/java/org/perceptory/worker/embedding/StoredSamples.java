package org.perceptory.worker.embedding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.RefusedSoundException;
import org.perceptory.learning.sound.StoredSound;

/** What stored blobs show, or let hear. */
@ApplicationScoped
public class StoredSamples {
    private final Blobs blobs;

    StoredSamples(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Those of these that are there, in their order.
     *
     * @throws UnreadableSampleException with the first that cannot be decoded
     */
    public Map<String, Percept> read(Medium medium, Collection<String> sha256s) {
        Map<String, byte[]> contents = blobs.read(sha256s);
        Map<String, Percept> percepts = new LinkedHashMap<>();
        for (String sha256 : sha256s) {
            if (contents.containsKey(sha256)) {
                percepts.put(sha256, decode(medium, sha256, contents.get(sha256)));
            }
        }
        return percepts;
    }

    private static Percept decode(Medium medium, String sha256, byte[] content) {
        try {
            return switch (medium) {
                case IMAGE -> new Percept.Picture(ImageDecoder.decode(content));
                case AUDIO -> new Percept.Sound(StoredSound.decode(content).samples());
            };
        } catch (RefusedImageException | RefusedSoundException e) {
            throw new UnreadableSampleException(sha256, e);
        }
    }
}
