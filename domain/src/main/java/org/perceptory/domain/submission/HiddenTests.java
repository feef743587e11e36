package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;

/**
 * What a handed-in model is tried on, for the worker: nobody asks but a job that the handing in put in. What it got
 * wrong is for those who review it.
 */
@ApplicationScoped
@Transactional
public class HiddenTests {
    private final EntityManager entities;
    private final Submissions submissions;

    HiddenTests(EntityManager entities, Submissions submissions) {
        this.entities = entities;
        this.submissions = submissions;
    }

    /** @param samples of the hidden test set in their order */
    public record HiddenTest(Model model, List<HiddenSample> samples) {}

    /**
     * @param blob the SHA-256 of its bytes
     * @param label the name of its class
     * @param labelKey of that name, see {@link org.perceptory.domain.project.LabelName#key()}
     */
    public record HiddenSample(UUID id, String blob, String label, String labelKey) {}

    /** Empty where the submission or the hidden test set is gone. @param project the copy that was handed in */
    @SuppressWarnings("unchecked")
    public Optional<HiddenTest> of(UUID project) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                select s.id, s.blob_sha256, l.name, l.name_key from submission sub
                join project h on h.activity_id = sub.activity_id and h.purpose = 'HIDDEN_TEST'
                  and h.deleted_at is null
                join sample s on s.project_id = h.id and s.deleted_at is null
                join label l on l.id = s.label_id and l.deleted_at is null
                where sub.project_id = ?1 order by s.ordinal""").setParameter(1, project).getResultList();
        List<HiddenSample> samples = rows.stream()
                .map(row -> new HiddenSample((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
        return Submission.<Submission>find("projectId", project)
                .firstResultOptional()
                .map(submission -> new HiddenTest(Model.findById(submission.modelId), samples));
    }

    /** @param count how many samples it was tried on; 0: it was not */
    public void record(UUID project, int count, List<HiddenMistake> mistakes) {
        Submission.<Submission>find("projectId", project).firstResultOptional().ifPresent(tried -> {
            tried.hiddenCorrect = count == 0 ? null : Integer.valueOf(count - mistakes.size());
            tried.hiddenCount = count == 0 ? null : Integer.valueOf(count);
            tried.hiddenMistakes = count == 0 ? null : mistakes;
        });
    }

    /** What a model that this person reviews got wrong, those samples that are still there, in their order. */
    @SuppressWarnings("unchecked")
    public List<HiddenMistake> mistakes(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        if (of.hiddenMistakes == null) {
            return List.of();
        }
        List<UUID> there = entities.createNativeQuery("""
                select s.id from sample s join project_editor e on e.project_id = s.project_id and e.person_id = ?2
                where s.id = any(?1) and s.deleted_at is null""", UUID.class)
                .setParameter(
                        1, of.hiddenMistakes.stream().map(HiddenMistake::sample).toArray(UUID[]::new))
                .setParameter(2, tutor.id)
                .getResultList();
        return of.hiddenMistakes.stream()
                .filter(mistake -> there.contains(mistake.sample()))
                .toList();
    }
}
