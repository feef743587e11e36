package org.perceptory.app.running;

import org.perceptory.testbed.Pictures.Kind;

/** A person's project with two classes, pictures and a trained model; made over the API. */
public record TrainedProject(String project, String label, String sample, String job, String model) {

    private static final int PICTURES_A_CLASS = 6;

    public static TrainedProject of(Api owner) {
        OwnProject project = OwnProject.of(owner);
        String label = project.classOf(Kind.CIRCLES, PICTURES_A_CLASS);
        project.classOf(Kind.BARS, PICTURES_A_CLASS);
        String sample =
                owner.get(project.path() + "/samples").json().get(0).get("id").asText();
        Answer ended = project.train();
        return new TrainedProject(
                project.id(),
                label,
                sample,
                ended.json().get("id").asText(),
                ended.json().get("model").asText());
    }

    /** A text with this project's ids in the places of their names, such as {@code {sample}}. */
    public String fill(String template) {
        return template.replace("{project}", project)
                .replace("{label}", label)
                .replace("{sample}", sample)
                .replace("{recording}", sample)
                .replace("{job}", job)
                .replace("{model}", model);
    }
}
