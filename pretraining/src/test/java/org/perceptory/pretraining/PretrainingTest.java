package org.perceptory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain, from a folder of pictures to a measured backbone. */
class PretrainingTest {
    @TempDir
    Path folder;

    private Chain chain;

    @BeforeEach
    void gatherAndTeach() throws IOException {
        chain = new Chain(folder);
        chain.gatherAndTeach();
    }

    @Test
    void aFolderOfPicturesBecomesAMeasuredBackbone() throws IOException {
        chain.train("run.checkpoint", "32:8:6");
        assertThat(chain.stage(
                        "check",
                        "--checkpoint",
                        "run.checkpoint",
                        "--pool",
                        "pool",
                        "--side",
                        "64",
                        "--glances",
                        "64/1,64/2,32/1",
                        "--readout",
                        "0.5,0.5,1"))
                .contains("float32: embedding");
        chain.stage(
                "export",
                "--checkpoint",
                "run.checkpoint",
                "--onnx",
                "student.onnx",
                "--side",
                "64",
                "--glances",
                "64/1,64/2,32/1",
                "--readout",
                "0.5,1,0");
        String table = chain.stage("evaluate", "--sets", "sources", "--networks", "student=student.onnx");
        assertThat(table).contains("| student | 96 |");
        assertThat(chain.stage(
                        "tags",
                        "--onnx",
                        "student.onnx",
                        "--pool",
                        "pool",
                        "--answers",
                        "answers",
                        "--tags",
                        "tags.onnx"))
                .contains("fitted to 45 pictures")
                .contains("all: 3 pictures");
    }

    @Test
    void aRunBrokenOffAndGoneOnWithIsTheRunAtOneGo() throws IOException {
        chain.train("whole.checkpoint", "32:8:3,48:8:2");
        chain.train("parts.checkpoint", "32:8:3,48:8:2", "--stop", "3");
        assertThat(chain.step("parts.checkpoint")).isEqualTo(3);
        chain.train("parts.checkpoint", "32:8:3,48:8:2");
        assertThat(folder.resolve("parts.checkpoint")).hasSameBinaryContentAs(folder.resolve("whole.checkpoint"));
    }

    @Test
    void halfAsManyBitsTrainToo() throws IOException {
        chain.train("narrow.checkpoint", "32:8:3", "--precision", "bfloat16");
        assertThat(chain.step("narrow.checkpoint")).isEqualTo(3);
    }

    @Test
    void theEmbeddingItselfIsTrainedGlanceByGlance() throws IOException {
        chain.train("alike.checkpoint", "64:8:3", "--relations", "4", "--glances", "32/1,64/2", "--readout", "0.5,1,0");
        assertThat(chain.step("alike.checkpoint")).isEqualTo(3);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        assertThat(chain.stage("gather", "--sources", "images.tsv", "--root", "sources", "--pool", "pool"))
                .contains("shapes: 0 new pictures")
                .contains("absent: left out");
        assertThat(chain.stage("teach", "--pool", "pool", "--answers", "answers", "--teacher", "teacher.onnx"))
                .isEmpty();
    }
}
