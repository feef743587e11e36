package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.project.LabelName;

/**
 * Takes the answers that tutors have begun along to what is handed in next, inside the transaction that hands it in:
 * text, points and comments. A comment at a sample goes on showing that one, of what was handed in before; one at a
 * cell goes to the cell of the same classes, or where there is none to the whole, with what it was about.
 */
@ApplicationScoped
public class CarriedDrafts {
    private final EntityManager entities;

    CarriedDrafts(EntityManager entities) {
        this.entities = entities;
    }

    /** From whatever the same person handed in before, withdrawn or replaced, that has such drafts. */
    void into(Submission next) {
        Submission.<Submission>find("""
                activityId = ?1 and personId = ?2 and id <> ?3 and submittedAt <= ?4 order by submittedAt desc, endedAt desc
                """, next.activityId, next.personId, next.id, next.submittedAt).stream()
                .filter(this::hasDrafts)
                .findFirst()
                .ifPresent(before -> carry(before, next));
    }

    private boolean hasDrafts(Submission submission) {
        return !entities.createNativeQuery(
                        "select 1 from review where submission_id = ?1 and released_at is null limit 1")
                .setParameter(1, submission.id)
                .getResultList()
                .isEmpty();
    }

    private void carry(Submission before, Submission next) {
        cells(before).forEach(cell -> move(cell, labels(before), labels(next)));
        entities.createNativeQuery("""
                update review set submission_id = ?2, carried_from = ?1
                where submission_id = ?1 and released_at is null""")
                .setParameter(1, before.id)
                .setParameter(2, next.id)
                .executeUpdate();
    }

    /** Moves one comment at a cell that was written on a page about what was handed in before. */
    public void cell(UUID comment, int actual, int predicted, UUID before, UUID next) {
        move(
                new Cell(comment, actual, predicted),
                labels(Submission.findById(before)),
                labels(Submission.findById(next)));
    }

    private record Cell(UUID comment, int actual, int predicted) {}

    @SuppressWarnings("unchecked")
    private List<Cell> cells(Submission of) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                select c.id, c.actual, c.predicted from review_comment c join review r on r.id = c.review_id
                where r.submission_id = ?1 and r.released_at is null and c.actual is not null""").setParameter(1, of.id).getResultList();
        return rows.stream()
                .map(row -> new Cell((UUID) row[0], (Integer) row[1], (Integer) row[2]))
                .toList();
    }

    private void move(Cell cell, List<ModelLabel> before, List<ModelLabel> next) {
        String actual = before.get(cell.actual).name();
        String predicted = before.get(cell.predicted).name();
        int row = place(actual, next);
        int column = place(predicted, next);
        boolean there = row >= 0 && column >= 0;
        entities.createNativeQuery(
                        there
                                ? "update review_comment set actual = ?2, predicted = ?3 where id = ?1"
                                : "update review_comment set actual = null, predicted = null,"
                                        + " text = concat(cast(?2 as text), ' → ', cast(?3 as text), ': ', text)"
                                        + " where id = ?1")
                .setParameter(1, cell.comment)
                .setParameter(2, there ? row : actual)
                .setParameter(3, there ? column : predicted)
                .executeUpdate();
    }

    private static int place(String name, List<ModelLabel> labels) {
        return labels.stream()
                .map(label -> new LabelName(label.name()).key())
                .toList()
                .indexOf(new LabelName(name).key());
    }

    private static List<ModelLabel> labels(Submission of) {
        return Model.<Model>findById(of.modelId).labels;
    }
}
