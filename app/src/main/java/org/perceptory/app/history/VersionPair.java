package org.perceptory.app.history;

import java.util.ArrayList;
import java.util.List;
import org.perceptory.app.controls.Table;
import org.perceptory.app.controls.Table.Heading;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.Modality;

/** Two versions of a project that stand side by side. */
record VersionPair(Modality modality, ModelVersion first, ModelVersion second) {

    /** Whether there is something to compare: both were judged. */
    boolean judged() {
        return a().samples() > 0 && b().samples() > 0;
    }

    /** How the first was judged. */
    ModelEvaluation a() {
        return first.evaluation();
    }

    /** How the second was judged. */
    ModelEvaluation b() {
        return second.evaluation();
    }

    /** A table with a column for each of the two, and one for what lies between. @param rows what the rows are */
    Table table(String caption, String rows) {
        return table(
                caption,
                rows,
                Text.of("history.version", first.version()),
                Text.of("history.version", second.version()),
                Text.of("compare.change"));
    }

    /** A table whose rows have a heading. @param figures the columns behind it, in words */
    static Table table(String caption, String rows, String... figures) {
        List<Heading> columns = new ArrayList<>(List.of(new Heading(Text.of(rows), false)));
        for (String words : figures) {
            columns.add(new Heading(words, true));
        }
        return new Table(Text.of(caption), columns);
    }
}
