package org.perceptory.app.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.api.Problems;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.RefusedSoundException;

/** Answers for notebooks and scripts: a picture or a recording in, probabilities out. */
@Path("/api/v1/models/{model}/predictions")
@Authenticated
@Blocking
@Tag(name = "Models")
public class PredictionResource {

    private static final int UNPROCESSABLE = 422;

    private final CurrentPerson current;
    private final Models models;
    private final Predictor predictor;

    PredictionResource(CurrentPerson current, Models models, Predictor predictor) {
        this.current = current;
        this.models = models;
        this.predictor = predictor;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "predict",
            summary =
                    "Classify a picture, or a recording (WAV or AIFF), sent as the body of the request; it is not kept")
    public PredictionJson predict(
            @RestPath("model") UUID id,
            @Parameter(description = "whether the answer tells of each second of a recording too")
                    @RestQuery
                    @DefaultValue("false")
                    boolean seconds,
            InputStream body)
            throws IOException {
        Person person = current.get();
        Model model = models.find(person, id).orElseThrow(ProblemException::notFound);
        double threshold = models.threshold(person, model);
        // One byte more than is taken is enough to know that it is too much.
        byte[] file = body.readNBytes(predictor.largestFile(model) + 1);
        boolean bySecond = seconds && predictor.listens(model);
        return PredictionJson.of(model, hear(person, model, file), threshold, bySecond);
    }

    /** What a file is refused for is the same as where it is to become a sample; what is refused is not. */
    private Predictor.Heard hear(Person person, Model model, byte[] file) {
        try {
            return predictor.hear(person, model, file);
        } catch (RefusedImageException | RefusedSoundException refused) {
            Problem problem = Problems.of(refused);
            throw new ProblemException(
                    UNPROCESSABLE,
                    new Problem(problem.code(), Text.of("problem.NOT_CLASSIFIED.title"), problem.detail()));
        }
    }
}
