package org.perceptory.app.lti;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.perceptory.app.lti.LtiRefusedException.Advice;

/**
 * The fields of a form that another site's page sent: read to a limit of our own, since the server's is either too
 * small for an id_token (2 kB a field) or as large as an archive of pictures.
 */
public final class FormBody {

    private static final int LARGEST = 128 * 1024;

    private final Map<String, String> fields;

    private FormBody(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** @throws LtiRefusedException where it is too large or malformed */
    public static FormBody read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new LtiRefusedException(Advice.AGAIN, "A form of more than " + LARGEST + " bytes");
            }
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new LtiRefusedException(Advice.AGAIN, "A form that could not be read", broken);
        }
    }

    /** @param query fields in the form of a query, or null for none */
    public static FormBody parse(String query) {
        var fields = new HashMap<String, String>();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            fields.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new FormBody(fields);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new LtiRefusedException(Advice.AGAIN, "A malformed form", malformed);
        }
    }

    /** What the field holds; empty where it is missing or blank. The zero character is in no honest value. */
    public Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank() && value.indexOf('\0') < 0);
    }

    /** @throws LtiRefusedException where it is missing or blank */
    public String need(String field) {
        return get(field).orElseThrow(() -> new LtiRefusedException(Advice.AGAIN, "A message without " + field));
    }
}
