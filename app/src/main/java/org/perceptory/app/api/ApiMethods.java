package org.perceptory.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What can be done at which address, as the API's own description has it. */
@ApplicationScoped
public class ApiMethods {

    private final List<Address> addresses = new ArrayList<>();
    private final OpenApiDocumentService description;
    private final ObjectMapper json;

    ApiMethods(OpenApiDocumentService description, ObjectMapper json) {
        this.description = description;
        this.json = json;
    }

    private record Address(Pattern path, Set<String> methods) {}

    /** @return such as GET, HEAD, OPTIONS; empty where nothing is */
    Set<String> at(String path) {
        var methods = new TreeSet<String>();
        addresses().stream()
                .filter(address -> address.path.matcher(path).matches())
                .forEach(address -> methods.addAll(address.methods));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private synchronized List<Address> addresses() {
        if (addresses.isEmpty()) {
            read().get("paths").properties().forEach(path -> {
                var methods = new TreeSet<String>();
                path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
                addresses.add(new Address(pattern(path.getKey()), methods));
            });
        }
        return addresses;
    }

    private JsonNode read() {
        try {
            return json.readTree(description.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A path that ends in a slash is the same address. */
    private static Pattern pattern(String template) {
        return Pattern.compile("\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E/?");
    }
}
