package org.perceptory.app.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;

/** Answers for notebooks and scripts: a picture or a recording in, probabilities out. */
@Path("/api/v1/models/{model}/predictions")
@Authenticated
@Blocking
@Tag(name = "Models")
public class PredictionResource {

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
            summary =
                    "Classify a picture, or a recording (WAV or AIFF), sent as the body of the request; it is not kept")
    public PredictionJson predict(@RestPath("model") UUID id, InputStream body) throws IOException {
        Person person = current.get();
        Model model = models.find(person, id).orElseThrow(ProblemException::notFound);
        double threshold = models.threshold(person, model);
        // One byte more than is taken is enough to know that it is too much.
        byte[] file = body.readNBytes(predictor.largestFile(model) + 1);
        return PredictionJson.of(model, predictor.probabilities(person, model, file), threshold);
    }
}
