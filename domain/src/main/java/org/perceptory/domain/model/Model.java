package org.perceptory.domain.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.project.TrainingSettings;

/**
 * One version of a project's classifier. Its ONNX file is assembled from backbone, head and labels when someone
 * downloads it, the same bytes every time.
 */
@Entity
public class Model extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "project_id")
    public UUID projectId;

    /** 1, 2, 3 … within the project. */
    public int version;

    /** What its person calls it; empty: nothing. */
    public String name = "";

    /** The id in the backbone catalogue. */
    public String backbone;

    @Column(name = "backbone_sha256")
    public String backboneSha256;

    /** As {@code org.perceptory.learning.head.Head} writes itself. */
    public byte[] head;

    @Convert(converter = ModelColumns.Labels.class)
    public List<ModelLabel> labels;

    @Convert(converter = ModelColumns.Settings.class)
    public TrainingSettings settings;

    @Convert(converter = ModelColumns.Evaluation.class)
    public ModelEvaluation evaluation;

    /**
     * Calibrated: below this probability, times the likeness where the head knows one, the answer is "none of these".
     */
    public double threshold;

    @Column(name = "onnx_sha256")
    public String onnxSha256;

    @Column(name = "onnx_bytes")
    public long onnxBytes;

    @Convert(converter = ModelColumns.Verification.class)
    public ModelVerification verification;

    /** What classes and samples were at training; see {@link ModelChanges}. */
    public String fingerprint;

    /** How many samples it was trained on. */
    public int samples;

    @Column(name = "created_at")
    public Instant createdAt;
}
