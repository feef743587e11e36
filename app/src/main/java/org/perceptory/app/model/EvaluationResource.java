package org.perceptory.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;

/** How good a model is, in figures. */
@Path("/api/v1/models/{model}/evaluation")
@Authenticated
@Blocking
@Tag(name = "Models")
public class EvaluationResource {

    private final CurrentPerson current;
    private final Models models;

    EvaluationResource(CurrentPerson current, Models models) {
        this.current = current;
        this.models = models;
    }

    @GET
    @Operation(
            operationId = "getEvaluation",
            summary = "Cross-validated accuracy, per-class figures, confusion matrix and every out-of-fold judgement")
    public Evaluation evaluation(@RestPath UUID model) {
        Person person = current.get();
        Model found = models.find(person, model).orElseThrow(ProblemException::notFound);
        var evaluation = found.evaluation;
        List<ClassFigures> classes = new ArrayList<>();
        for (int k = 0; k < evaluation.classes().size(); k++) {
            var figures = evaluation.classes().get(k);
            var label = found.labels.get(k);
            classes.add(new ClassFigures(
                    label.name(), label.color(), figures.precision(), figures.recall(), figures.count()));
        }
        var judged = models.predictions(person, model).stream()
                .map(p -> new Judged(p.sample(), p.actual(), p.predicted(), p.probabilities()))
                .toList();
        return new Evaluation(
                evaluation.accuracy(),
                evaluation.low(),
                evaluation.high(),
                evaluation.samples(),
                evaluation.independent(),
                classes,
                evaluation.confusion(),
                evaluation.test().map(HeldOut::of).orElse(null),
                judged);
    }

    /**
     * @param low of the 95 % interval
     * @param independent how many samples, each of a burst of its own, tell as much: what the interval counts
     * @param confusion [actual][predicted]
     * @param heldOut absent where no sample was put aside
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {
                "accuracy",
                "low",
                "high",
                "samples",
                "independent",
                "classes",
                "confusion",
                "predictions"
            })
    public record Evaluation(
            double accuracy,
            double low,
            double high,
            int samples,
            int independent,
            List<ClassFigures> classes,
            int[][] confusion,
            HeldOut heldOut,
            List<Judged> predictions) {}

    /**
     * The model that is kept, measured on the samples put aside, of which it learnt nothing.
     *
     * @param low of the 95 % interval
     * @param independent how many samples, each of a burst of its own, tell as much: what the interval counts
     * @param copies how many more are put aside and were passed over, being near-copies of what it learnt from
     */
    @Schema(
            name = "HeldOutFigures",
            requiredProperties = {"accuracy", "low", "high", "samples", "independent", "copies"})
    public record HeldOut(double accuracy, double low, double high, int samples, int independent, int copies) {
        static HeldOut of(ModelEvaluation.Test test) {
            return new HeldOut(
                    test.accuracy(), test.low(), test.high(), test.samples(), test.independent(), test.copies());
        }
    }

    /** One class's figures. */
    @Schema(requiredProperties = {"name", "color", "precision", "recall", "count"})
    public record ClassFigures(String name, String color, double precision, double recall, int count) {}

    /** One sample as judged by a model that had not seen it; classes by their place in the list. */
    @Schema(requiredProperties = {"sample", "actual", "predicted", "probabilities"})
    public record Judged(UUID sample, int actual, int predicted, float[] probabilities) {}
}
