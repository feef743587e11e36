package org.perceptory.app.borders;

import java.util.List;
import java.util.stream.Stream;

/**
 * An address of the API with something harmless to send to it.
 *
 * @param template as the API's description has it
 * @param reach whose it is
 * @param body what is sent: JSON, or empty where a picture or nothing is sent
 */
record Address(String method, String template, Reach reach, String body) {

    /** Whose an address is: everybody's, each person's own, or that of the owner of what it names. */
    enum Reach {
        OPEN,
        PERSONAL,
        OWNED
    }

    /** The whole API. What a new resource adds belongs in here: a test compares it with the API's own description. */
    static final List<Address> ALL = List.of(
            new Address("GET", "/models/backbones/{sha256}.onnx", Reach.OPEN, ""),
            personal("GET", "/api/v1/me/data", ""),
            personal("GET", "/api/v1/log.csv", ""),
            owned("GET", "/api/v1/activities/{activity}/class.csv", ""),
            owned("GET", "/api/v1/activities/{activity}/pictures/{picture}", ""),
            owned("GET", "/api/v1/submissions/{submission}/receipt.txt", ""),
            personal("GET", "/api/v1/projects", ""),
            personal("POST", "/api/v1/projects", "{\"name\":\"Another\"}"),
            owned("DELETE", "/api/v1/projects/{project}", ""),
            personal("POST", "/api/v1/project-imports", ""),
            personal("GET", "/api/v1/deleted-projects", ""),
            owned("POST", "/api/v1/deleted-projects/{project}/restore", "null"),
            owned("DELETE", "/api/v1/deleted-projects/{project}", ""),
            owned("GET", "/api/v1/projects/{project}/download", ""),
            owned("POST", "/api/v1/projects/{project}/copies", "{\"name\":\"Another\"}"),
            owned("GET", "/api/v1/projects/{project}/labels", ""),
            owned("POST", "/api/v1/projects/{project}/labels", "{\"name\":\"Another\"}"),
            owned("PUT", "/api/v1/projects/{project}/labels/{label}/name", "{\"name\":\"Another\"}"),
            owned("DELETE", "/api/v1/projects/{project}/labels/{label}", ""),
            owned("GET", "/api/v1/projects/{project}/samples", ""),
            owned("PUT", "/api/v1/projects/{project}/samples/{sample}", ""),
            owned("PUT", "/api/v1/projects/{project}/recordings/{recording}", ""),
            owned("POST", "/api/v1/projects/{project}/samples/hold-out", "{\"ids\":[\"{sample}\"]}"),
            owned("POST", "/api/v1/projects/{project}/samples/move", "{\"ids\":[\"{sample}\"],\"label\":\"{label}\"}"),
            owned("POST", "/api/v1/projects/{project}/samples/delete", "{\"ids\":[\"{sample}\"]}"),
            owned("POST", "/api/v1/projects/{project}/samples/restore", "{\"ids\":[\"{sample}\"]}"),
            owned("POST", "/api/v1/projects/{project}/archive", ""),
            owned("POST", "/api/v1/projects/{project}/archive/preview", ""),
            owned("GET", "/api/v1/projects/{project}/embeddings", ""),
            owned("GET", "/api/v1/samples/{sample}/image", ""),
            owned("GET", "/api/v1/samples/{sample}/sound", ""),
            owned("POST", "/api/v1/projects/{project}/jobs", "null"),
            owned("GET", "/api/v1/jobs/{job}", ""),
            owned("POST", "/api/v1/jobs/{job}/cancel", "null"),
            owned("GET", "/api/v1/projects/{project}/models", ""),
            owned("GET", "/api/v1/models/{model}", ""),
            owned("PUT", "/api/v1/models/{model}/name", "{\"name\":\"Another\"}"),
            owned("POST", "/api/v1/models/{model}/use", "null"),
            owned("DELETE", "/api/v1/models/{model}", ""),
            owned("GET", "/api/v1/models/{model}/evaluation", ""),
            owned("GET", "/api/v1/models/{model}/head", ""),
            owned("GET", "/api/v1/models/{model}/labels.json", ""),
            owned("GET", "/api/v1/models/{model}/download", ""),
            owned("GET", "/api/v1/models/{model}/model.onnx", ""),
            owned("POST", "/api/v1/models/{model}/predictions", ""));

    static Stream<Address> all() {
        return ALL.stream();
    }

    static Stream<Address> allClosed() {
        return all().filter(address -> address.reach != Reach.OPEN);
    }

    static Stream<Address> allOwned() {
        return all().filter(address -> address.reach == Reach.OWNED);
    }

    static Stream<Address> allThatChange() {
        return all().filter(address -> !address.method.equals("GET"));
    }

    private static Address personal(String method, String template, String body) {
        return new Address(method, template, Reach.PERSONAL, body);
    }

    private static Address owned(String method, String template, String body) {
        return new Address(method, template, Reach.OWNED, body);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
