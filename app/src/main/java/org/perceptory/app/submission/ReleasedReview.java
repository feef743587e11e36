package org.perceptory.app.submission;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.rubric.RubricTable;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.ReviewComment;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.Submission;

/** The tutor's answer, as its student reads it. */
public class ReleasedReview extends Section {

    /** @param most points that could be had */
    public ReleasedReview(
            Person student,
            Submission submission,
            Review review,
            int most,
            Releases releases,
            RubricPoints rubric,
            Models models) {
        addClassNames("panel", "stack", "released-review");
        add(new H2(Text.of("review.released")));
        if (review.points != null && review.counts) {
            var points = new Span(Text.of("review.points-given", PointsText.of(review.points), PointsText.of(most)));
            points.addClassName("figure");
            add(points);
        }
        var rows = rubric.released(student, submission.id, review.id);
        if (!rows.isEmpty()) {
            add(RubricTable.given(rows));
        }
        if (!review.text.isBlank()) {
            add(Prose.asTyped(review.text));
        }
        var names = models.find(student, submission.modelId).orElseThrow().labels;
        var comments = new UnorderedList();
        comments.addClassName("comments");
        releases.releasedComments(student, submission.id, review.id).forEach(comment -> {
            String place = comment.actual == null
                    ? ""
                    : Verdict.of(
                            names.get(comment.actual).name(),
                            names.get(comment.predicted).name());
            comments.add(new ListItem(comment(comment, place)));
        });
        add(comments);
    }

    private static Div comment(ReviewComment comment, String place) {
        var words = new Div(Prose.asTyped(comment.text));
        words.addClassName("grow");
        var row = new Div();
        row.addClassName("row");
        if (comment.sampleId != null) {
            row.add(new Image("api/v1/samples/" + comment.sampleId + "/image", Text.of("review.sample")));
        }
        if (!place.isEmpty()) {
            row.add(new Span(place));
        }
        row.add(words);
        return row;
    }
}
