package org.perceptory.app.lti.advantage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perceptory.domain.lti.Grades.Due;
import org.perceptory.domain.lti.Grades.Problem;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.ResourceLink;
import org.perceptory.domain.lti.ResourceLinks;

/** A VLE's gradebook (LTI Assignment and Grade Services 2.0). */
@ApplicationScoped
class Gradebook {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    private static final String SCORE = AGS + "score";
    private static final String LINE_ITEM = AGS + "lineitem";
    private static final String LINE_ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String SCORE_TYPE = "application/vnd.ims.lis.v1.score+json";

    private final PlatformServices services;
    private final Platforms platforms;
    private final ResourceLinks links;
    private final ObjectMapper json;

    Gradebook(PlatformServices services, Platforms platforms, ResourceLinks links, ObjectMapper json) {
        this.services = services;
        this.platforms = platforms;
        this.links = links;
        this.json = json;
    }

    /**
     * @return why it cannot be sent at all; empty when it was
     * @throws IOException where the platform did not take it
     */
    Optional<Problem> send(Due grade) throws IOException {
        ResourceLink link = links.find(grade.link());
        Platform platform = platforms.find(link.platformId).orElseThrow();
        List<String> offered = Arrays.asList(link.scopes.split(" "));
        if (grade.subject() == null || !platform.enabled || !offered.contains(SCORE)) {
            return Optional.of(platform.enabled ? Problem.NO_COLUMN : Problem.NOT_ALLOWED);
        }
        Optional<String> column = column(platform, link, grade, offered);
        if (column.isEmpty()) {
            return Optional.of(Problem.NO_COLUMN);
        }
        services.post(platform, List.of(SCORE), scores(column.get()), SCORE_TYPE, json.writeValueAsBytes(score(grade)));
        return Optional.empty();
    }

    private Optional<String> column(Platform platform, ResourceLink link, Due grade, List<String> offered)
            throws IOException {
        if (link.lineItem != null) {
            return Optional.of(link.lineItem);
        }
        if (link.lineItems == null || !offered.contains(LINE_ITEM)) {
            return Optional.empty();
        }
        if (!links.mayAskForColumn(link.id)) {
            throw new IOException("The column of " + link.link + " is just being made");
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("scoreMaximum", grade.of());
        item.put("label", link.title.isBlank() ? "Perceptory" : link.title);
        item.put("resourceId", link.activityId == null ? link.id.toString() : link.activityId.toString());
        item.put("resourceLinkId", link.link);
        JsonNode made = json.readTree(services.post(
                        platform, List.of(LINE_ITEM), link.lineItems, LINE_ITEM_TYPE, json.writeValueAsBytes(item))
                .body());
        if (!made.path("id").isTextual()) {
            throw new IOException(link.lineItems + " made a column without an id");
        }
        links.column(link.id, made.get("id").asText());
        return Optional.of(made.get("id").asText());
    }

    private static Map<String, Object> score(Due grade) {
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("userId", grade.subject());
        score.put("scoreGiven", grade.points());
        score.put("scoreMaximum", grade.of());
        score.put("comment", grade.comment());
        score.put("timestamp", grade.gradedAt().toString());
        score.put("activityProgress", "Completed");
        score.put("gradingProgress", "FullyGraded");
        return score;
    }

    /** The address of a column's scores: behind its path, before its query (Moodle's has one). */
    static String scores(String lineItem) {
        int query = lineItem.indexOf('?');
        return query < 0 ? lineItem + "/scores" : lineItem.substring(0, query) + "/scores" + lineItem.substring(query);
    }
}
