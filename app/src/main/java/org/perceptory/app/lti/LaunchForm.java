package org.perceptory.app.lti;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Fields of a form that a VLE has a browser send. Read by ourselves: Quarkus gives up a field of more than 2,048 bytes, and
 * an id_token is larger.
 */
final class LaunchForm {

  private static final int LARGEST_BYTES = 64 * 1024;

  private final Map<String, String> fields = new HashMap<>();

  /** @throws RefusedLaunchException when it is too large, or no form */
  static LaunchForm read(InputStream body) throws IOException, RefusedLaunchException {
    byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
    if (bytes.length > LARGEST_BYTES) {
      throw new RefusedLaunchException("form of more than " + LARGEST_BYTES + " bytes");
    }
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /** @param query as it stands in an address; null is empty */
  static LaunchForm parse(String query) throws RefusedLaunchException {
    LaunchForm form = new LaunchForm();
    try {
      for (String pair : (query == null ? "" : query).split("&")) {
        int split = pair.indexOf('=');
        if (split > 0) {
          form.fields.putIfAbsent(decode(pair.substring(0, split)), decode(pair.substring(split + 1)));
        }
      }
    } catch (IllegalArgumentException malformed) {
      throw new RefusedLaunchException("malformed form", malformed);
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Empty where it is missing. */
  String get(String field) {
    return fields.getOrDefault(field, "").replace("\0", "");
  }
}
