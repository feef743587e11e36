package org.perceptory.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.image.RgbImage;

/** What stored blobs show. */
@ApplicationScoped
class StoredPictures {
  private final Blobs blobs;

  StoredPictures(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * Those of these that are there, in their order.
   *
   * @throws UnreadablePictureException with the first that cannot be decoded
   */
  Map<String, RgbImage> read(Collection<String> sha256s) {
    Map<String, byte[]> contents = blobs.read(sha256s);
    Map<String, RgbImage> pictures = new LinkedHashMap<>();
    for (String sha256 : sha256s) {
      if (contents.containsKey(sha256)) {
        pictures.put(sha256, decode(sha256, contents.get(sha256)));
      }
    }
    return pictures;
  }

  private static RgbImage decode(String sha256, byte[] content) {
    try {
      return ImageDecoder.decode(content);
    } catch (RefusedImageException e) {
      throw new UnreadablePictureException(sha256, e);
    }
  }
}
