package org.perceptory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Medium;

/** The whole chain, from a folder of sounds to a measured backbone. Needs FFmpeg, as the stages do. */
class SoundPretrainingTest {
    private static final String ARCHITECTURE = "8x1,8x1,16x1,16x1/16/1";

    @TempDir
    Path folder;

    private Chain chain;

    @BeforeEach
    void gatherMixAndTeach() throws IOException {
        chain = new Chain(folder);
        Sung.sounds(folder.resolve("sources/songs"), 24);
        Sung.teacher(folder.resolve("teacher.onnx"));
        Files.writeString(folder.resolve("sounds.tsv"), "songs\tCC0-1.0\t2\t.\nabsent\tCC0-1.0\t2\t.\n");
        assertThat(gather()).contains("songs: 48 recordings").contains("absent: left out");
        chain.stage("mix-sounds", "--sounds", "sounds", "--pool", "pool", "--scenes", "96");
        chain.stage(
                "teach", "--subject", "sounds", "--pool", "pool", "--answers", "answers", "--teacher", "teacher.onnx");
    }

    @Test
    void aFolderOfSoundsBecomesAMeasuredBackbone() throws IOException {
        chain.stage(
                "train",
                "--subject",
                "sounds",
                "--pool",
                "pool",
                "--answers",
                "answers",
                "--checkpoint",
                "run.checkpoint",
                "--architecture",
                ARCHITECTURE,
                "--schedule",
                "64:8:6");
        assertThat(chain.stage("check", "--subject", "sounds", "--checkpoint", "run.checkpoint"))
                .contains("float32: embedding");
        chain.stage("export", "--checkpoint", "run.checkpoint", "--onnx", "student.onnx");
        String table = chain.stage(
                "evaluate",
                "--subject",
                "sounds",
                "--sets",
                "sources",
                "--networks",
                "student=student.onnx,teacher=teacher.onnx");
        assertThat(table).contains("| student | 56 |").contains("| teacher | 1024 |");
        try (Backbone backbone = Backbone.open(folder.resolve("student.onnx"), 1)) {
            assertThat(backbone.medium()).isEqualTo(Medium.AUDIO);
        }
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        assertThat(gather()).contains("songs: is there already");
        assertThat(chain.stage("mix-sounds", "--sounds", "sounds", "--pool", "pool", "--scenes", "96"))
                .isEmpty();
        assertThat(chain.stage(
                        "teach",
                        "--subject",
                        "sounds",
                        "--pool",
                        "pool",
                        "--answers",
                        "answers",
                        "--teacher",
                        "teacher.onnx"))
                .isEmpty();
    }

    private String gather() throws IOException {
        return chain.stage("gather-sounds", "--sources", "sounds.tsv", "--root", "sources", "--sounds", "sounds");
    }
}
