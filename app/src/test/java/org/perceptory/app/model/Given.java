package org.perceptory.app.model;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.head.Likeness;
import org.perceptory.learning.head.Subspace;
import org.perceptory.worker.training.ModelAssembly;

/** People with models; every call makes somebody or something new. */
@ApplicationScoped
public class Given {
    static final BackboneEntry BACKBONE = BackboneCatalogue.builtIn().entries().getFirst();
    static final BackboneEntry SOUND_BACKBONE =
            BackboneCatalogue.builtIn().preferred(Medium.AUDIO).orElseThrow();
    static final List<String> NAMES = List.of("Käse 🧀", "\"Hund\"", "<b>قطة</b>");

    private final People people;
    private final AccessTokens tokens;
    private final Projects projects;

    Given(People people, AccessTokens tokens, Projects projects) {
        this.people = people;
        this.tokens = tokens;
        this.projects = projects;
    }

    Person student() {
        return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
    }

    /** What the header Authorization says. */
    String bearer(Person person) {
        return "Bearer " + tokens.issue(person, "test").secret();
    }

    Project project(Person owner) {
        return projects.create(owner, "Käse & Hunde", Modality.IMAGE, BACKBONE.id());
    }

    /** A model with a head of random weights, as if it had been trained. */
    Model model(Person owner, int hiddenUnits) {
        return saved(unsaved(project(owner), hiddenUnits));
    }

    /** The next version of a model's project. */
    Model another(Model before) {
        Model model = unsaved(before.projectId, BACKBONE, head(BACKBONE.embeddingSize(), 0));
        model.version = before.version + 1;
        return saved(model);
    }

    /**
     * A model that knows how like its training's samples something is.
     *
     * @param offset high where everything is like them, low where nothing is
     */
    Model modelWithLikeness(Person owner, float offset) {
        Project project = project(owner);
        return saved(unsaved(project.id, BACKBONE, withLikeness(head(BACKBONE.embeddingSize(), 0), offset)));
    }

    /** As {@link #modelWithLikeness}, of sounds. */
    Model soundModelWithLikeness(Person owner, float offset) {
        Project project = projects.create(owner, "Klänge", Modality.AUDIO, SOUND_BACKBONE.id());
        Head head = withLikeness(head(SOUND_BACKBONE.embeddingSize(), 0), offset);
        return saved(unsaved(project.id, SOUND_BACKBONE, head));
    }

    private static Head withLikeness(Head head, float offset) {
        float[] direction = new float[head.embeddingSize()];
        direction[0] = 1;
        return head.with(new Likeness(new Subspace(new float[direction.length], direction), offset, 3));
    }

    /** A model whose file was another one when it was trained. */
    Model outdated(Person owner) {
        Model model = unsaved(project(owner), 0);
        model.onnxSha256 = "0".repeat(64);
        return saved(model);
    }

    /** A model of the days before its file told people what is in it. */
    Model undocumented(Person owner) {
        Model model = unsaved(project(owner), 0);
        model.onnxSha256 = Sha256.hex(ModelAssembly.assembleUndocumented(model, BACKBONE, HeadBytes.read(model.head)));
        return saved(model);
    }

    /** A model that stands on an earlier version of its backbone, which does not ship any more. */
    Model ofAnEarlierBackbone(Person owner) {
        Model model = unsaved(project(owner), 0);
        model.backboneSha256 = "ca11ab1e".repeat(8);
        model.onnxSha256 = "c0ffee00".repeat(8);
        return saved(model);
    }

    private static Model saved(Model model) {
        QuarkusTransaction.requiringNew().run(() -> model.persist());
        return model;
    }

    /** A model of sounds with a head of random weights. */
    Model soundModel(Person owner) {
        Project project = projects.create(owner, "Klänge", Modality.AUDIO, SOUND_BACKBONE.id());
        return saved(unsaved(project.id, SOUND_BACKBONE, head(SOUND_BACKBONE.embeddingSize(), 0)));
    }

    private static Model unsaved(Project project, int hiddenUnits) {
        return unsaved(project.id, BACKBONE, head(BACKBONE.embeddingSize(), hiddenUnits));
    }

    private static Model unsaved(UUID project, BackboneEntry backbone, Head head) {
        Model model = new Model();
        model.id = UUID.randomUUID();
        model.projectId = project;
        model.version = 1;
        model.backbone = backbone.id();
        model.backboneSha256 = backbone.sha256();
        model.head = HeadBytes.write(head);
        model.labels = NAMES.stream()
                .map(name -> new ModelLabel(UUID.randomUUID(), name, "#0072b2", false))
                .toList();
        model.settings = TrainingSettings.DEFAULT;
        model.evaluation = new ModelEvaluation(0.93, 0.8, 0.98, 30, 30, 5, List.of(), new int[0][], null);
        model.threshold = 0.4321;
        byte[] file = ModelAssembly.assemble(model, backbone, head);
        model.onnxSha256 = Sha256.hex(file);
        model.onnxBytes = file.length;
        model.verification = new ModelVerification(8, 3e-7);
        model.fingerprint = "any";
        model.samples = 30;
        model.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return model;
    }

    private static Head head(int size, int hiddenUnits) {
        Random random = new Random(7);
        return hiddenUnits == 0
                ? new Head(10, Layer.NONE, layer(random, size, NAMES.size()))
                : new Head(10, layer(random, size, hiddenUnits), layer(random, hiddenUnits, NAMES.size()));
    }

    private static Layer layer(Random random, int inputs, int outputs) {
        float[] weights = new float[inputs * outputs];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.3 * random.nextGaussian());
        }
        return new Layer(inputs, outputs, weights, new float[outputs]);
    }
}
