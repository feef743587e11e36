package org.perceptory.app.admin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.When;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.log.ActionLog;
import org.perceptory.domain.log.LogFilter;
import org.perceptory.domain.person.Person;

/** The log, for a spreadsheet. */
@Path(LogResource.PATH)
@Authenticated
@Blocking
@Tag(name = "Service")
public class LogResource {

    static final String PATH = "/api/v1/log.csv";

    private final CurrentPerson current;
    private final ActionLog log;

    LogResource(CurrentPerson current, ActionLog log) {
        this.current = current;
        this.log = log;
    }

    @GET
    @Produces("text/csv; charset=utf-8")
    @Operation(
            operationId = "downloadLog",
            summary = "Who did what to whom, as CSV, the newest first; for admins. To everybody else there is none")
    public Response csv(
            @Parameter(description = "part of a name, e-mail, user name or id of who did it, or to whom")
                    @RestQuery
                    @DefaultValue("")
                    String person,
            @RestQuery Area area,
            @Parameter(description = "part of what the course was called then") @RestQuery @DefaultValue("")
                    String course,
            @Parameter(description = "the first day") @RestQuery LocalDate from,
            @Parameter(description = "the last day") @RestQuery LocalDate to,
            @Parameter(description = "of the times, such as Europe/Berlin") @RestQuery @DefaultValue("UTC")
                    String zone) {
        Person admin = current.get();
        ZoneId here = When.zone(zone).orElseThrow(() -> new ProblemException(400, Problem.of("BAD_PARAMETER")));
        LogFilter filter = new LogQuery(
                        person,
                        Optional.ofNullable(area),
                        course,
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        here)
                .filter();
        // Refused before the answer begins.
        log.page(admin, filter, Long.MAX_VALUE, 1);
        StreamingOutput body = out -> new LogCsv(log, here).write(admin, filter, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"log.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
