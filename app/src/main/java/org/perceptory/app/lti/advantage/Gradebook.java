package org.perceptory.app.lti.advantage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @throws GradeNotTakenException where the gradebook has no place for it, or says no
     * @throws IOException where nobody answers, or no token is given
     */
    void send(Due grade) throws IOException {
        ResourceLink link = links.find(grade.link());
        Platform platform = platforms.find(link.platformId).orElseThrow();
        if (!platform.enabled) {
            throw new GradeNotTakenException(Problem.NOT_ALLOWED, platform.name + " is switched off");
        }
        if (grade.subject() == null || !offers(link, SCORE)) {
            throw new GradeNotTakenException(Problem.NO_COLUMN, link.link + " takes no scores");
        }
        String column = link.lineItem == null ? make(platform, link, grade) : link.lineItem;
        try {
            post(platform, column, grade);
        } catch (ServiceAnswerException no) {
            if (!Answers.isGone(no.status()) || isThere(platform, link, column)) {
                throw new GradeNotTakenException(Answers.toScore(no.status()), no);
            }
            toNew(platform, make(platform, link, grade), grade);
        }
    }

    private void toNew(Platform platform, String column, Due grade) throws IOException {
        try {
            post(platform, column, grade);
        } catch (ServiceAnswerException no) {
            throw new GradeNotTakenException(Answers.toScore(no.status()), no);
        }
    }

    private void post(Platform platform, String column, Due grade) throws IOException {
        services.postRepeatably(
                platform, List.of(SCORE), scores(column), SCORE_TYPE, json.writeValueAsBytes(score(grade)));
    }

    private static boolean offers(ResourceLink link, String scope) {
        return Arrays.asList(link.scopes.split(" ")).contains(scope);
    }

    /** Whether it is the person whom the gradebook has no place for, and not the column that is gone. */
    private boolean isThere(Platform platform, ResourceLink link, String column) throws IOException {
        if (!offers(link, LINE_ITEM)) {
            return true;
        }
        try {
            services.get(platform, List.of(LINE_ITEM), column, LINE_ITEM_TYPE);
            return true;
        } catch (ServiceAnswerException no) {
            if (Answers.isGone(no.status())) {
                return false;
            }
            // Who is not let see the column, or not now, has learnt nothing of it: that is not final.
            Problem problem = Answers.toColumn(no.status());
            throw new GradeNotTakenException(problem == Problem.NO_COLUMN ? Problem.UNREACHABLE : problem, no);
        }
    }

    /** Has a column made where the link has none, or in the place of one that is gone. @return its address */
    private String make(Platform platform, ResourceLink link, Due grade) throws IOException {
        if (link.lineItems == null || !offers(link, LINE_ITEM)) {
            throw new GradeNotTakenException(Problem.NO_COLUMN, link.link + " has no column, and none may be made");
        }
        if (!links.mayAskForColumn(link)) {
            throw new IOException("The column of " + link.link + " is just being made");
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("scoreMaximum", grade.of());
        item.put("label", link.title.isBlank() ? "Perceptory" : link.title);
        item.put("resourceId", link.activityId == null ? link.id.toString() : link.activityId.toString());
        item.put("resourceLinkId", link.link);
        JsonNode made = json.readTree(ask(platform, link.lineItems, item));
        if (!made.path("id").isTextual()) {
            throw new IOException(link.lineItems + " made a column without an id");
        }
        if (!links.column(link, made.get("id").asText())) {
            throw new IOException(link.link + " went elsewhere while its column was made");
        }
        return made.get("id").asText();
    }

    private byte[] ask(Platform platform, String lineItems, Map<String, Object> item) throws IOException {
        try {
            return services.post(platform, List.of(LINE_ITEM), lineItems, LINE_ITEM_TYPE, json.writeValueAsBytes(item))
                    .body();
        } catch (ServiceAnswerException no) {
            throw new GradeNotTakenException(Answers.toColumn(no.status()), no);
        }
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
