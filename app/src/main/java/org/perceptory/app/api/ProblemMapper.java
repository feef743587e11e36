package org.perceptory.app.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.learning.archive.RefusedArchiveException;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.RefusedSoundException;

/** Turns refusals into {@code application/problem+json}. */
class ProblemMapper {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    /** After which to ask again: what holds others up is decoded and classified well within one. */
    private static final int SECONDS = 1;

    private static final int CONFLICT = 409;

    private static final Map<Refusal, Integer> STATUS = Map.of(
            Refusal.NOT_FOUND, 404,
            Refusal.NAME_TAKEN, CONFLICT,
            Refusal.BACKGROUND_TAKEN, CONFLICT,
            Refusal.USER_NAME_TAKEN, CONFLICT,
            Refusal.SAMPLE_ID_TAKEN, CONFLICT,
            Refusal.TOO_MANY_SAMPLES, CONFLICT,
            Refusal.TOO_MANY_BYTES, CONFLICT,
            Refusal.TOO_MANY_DELETED_BYTES, CONFLICT,
            Refusal.TOO_MANY_LABELS, CONFLICT);

    @ServerExceptionMapper
    Response answer(ProblemException refusal) {
        return answer(refusal.status(), refusal);
    }

    @ServerExceptionMapper
    Response answer(RefusedException refusal) {
        return answer(STATUS.getOrDefault(refusal.code(), UNPROCESSABLE), refusal);
    }

    @ServerExceptionMapper
    Response answer(RefusedImageException refusal) {
        return answer(UNPROCESSABLE, refusal);
    }

    @ServerExceptionMapper
    Response answer(RefusedSoundException refusal) {
        return answer(UNPROCESSABLE, refusal);
    }

    @ServerExceptionMapper
    Response answer(RefusedArchiveException refusal) {
        return answer(UNPROCESSABLE, refusal);
    }

    private static Response answer(int status, RuntimeException refusal) {
        Response.ResponseBuilder answer =
                Response.status(status).type(ProblemWriter.MEDIA_TYPE).entity(Problems.of(refusal));
        return (status == TOO_MANY_REQUESTS ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS) : answer).build();
    }
}
