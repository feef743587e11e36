package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.model.Model;

/** What a handed-in model is tried on, for the worker: nobody asks but a job that the handing in put in. */
@ApplicationScoped
@Transactional
public class HiddenTests {
    private final EntityManager entities;

    HiddenTests(EntityManager entities) {
        this.entities = entities;
    }

    /** @param samples of the hidden test set in their order */
    public record HiddenTest(Model model, List<HiddenSample> samples) {}

    /**
     * @param blob the SHA-256 of its bytes
     * @param label its class's name
     * @param labelKey of that name, see {@link org.perceptory.domain.project.LabelName#key()}
     */
    public record HiddenSample(String blob, String label, String labelKey) {}

    /** Empty where the submission or the hidden test set is gone. @param project the copy that was handed in */
    @SuppressWarnings("unchecked")
    public Optional<HiddenTest> of(UUID project) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                select s.blob_sha256, l.name, l.name_key from submission sub
                join project h on h.activity_id = sub.activity_id and h.purpose = 'HIDDEN_TEST'
                  and h.deleted_at is null
                join sample s on s.project_id = h.id and s.deleted_at is null
                join label l on l.id = s.label_id and l.deleted_at is null
                where sub.project_id = ?1 order by s.ordinal""").setParameter(1, project).getResultList();
        List<HiddenSample> samples = rows.stream()
                .map(row -> new HiddenSample((String) row[0], (String) row[1], (String) row[2]))
                .toList();
        return Submission.<Submission>find("projectId", project)
                .firstResultOptional()
                .map(submission -> new HiddenTest(Model.findById(submission.modelId), samples));
    }

    /**
     * @param count how many samples it was tried on; 0: it was not
     * @param confused all that it got wrong
     */
    public void record(UUID project, int count, List<HiddenMistake> confused) {
        int wrong = confused.stream().mapToInt(HiddenMistake::count).sum();
        Submission.<Submission>find("projectId", project).firstResultOptional().ifPresent(tried -> {
            tried.hiddenCorrect = count == 0 ? null : count - wrong;
            tried.hiddenCount = count == 0 ? null : count;
            tried.hiddenConfused = count == 0 ? null : confused;
        });
    }
}
