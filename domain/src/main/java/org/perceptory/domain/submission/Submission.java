package org.perceptory.domain.submission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A model that was handed in. */
@Entity
public class Submission extends PanacheEntityBase {
    /** What became of it. */
    public enum State {
        HANDED_IN,
        WITHDRAWN,
        REPLACED
    }

    @Id
    public UUID id;

    @Column(name = "activity_id")
    public UUID activityId;

    @Column(name = "person_id")
    public UUID personId;

    /** The frozen copy. */
    @Column(name = "project_id")
    public UUID projectId;

    /** The copy's model. */
    @Column(name = "model_id")
    public UUID modelId;

    /** What the student says of it. */
    public String note;

    @Enumerated(EnumType.STRING)
    public State state;

    public boolean late;

    /** See {@link Receipt}. */
    public String receipt;

    /** Of the hidden test set's samples, how many the model got right; null: not tried yet. */
    @Column(name = "hidden_correct")
    public Integer hiddenCorrect;

    @Column(name = "hidden_count")
    public Integer hiddenCount;

    /** What it got wrong of them; null: not known. For tutors alone. */
    @Column(name = "hidden_mistakes")
    @Convert(converter = HiddenMistakesColumn.class)
    public List<HiddenMistake> hiddenMistakes;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "ended_at")
    public Instant endedAt;
}
