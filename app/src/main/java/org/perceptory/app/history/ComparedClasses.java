package org.perceptory.app.history;

import static org.perceptory.app.history.ShareWords.NONE;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perceptory.app.controls.Table.RowHeading;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelVersion;

/** How two versions do class by class. A class is the same one by its id: its name may have changed. */
final class ComparedClasses {

    private final VersionPair pair;

    ComparedClasses(VersionPair pair) {
        this.pair = pair;
    }

    Component table() {
        int first = pair.first().version();
        int second = pair.second().version();
        var table = VersionPair.table(
                "compare.classes.title",
                "inside.class",
                Text.of("compare.recall", first),
                Text.of("compare.recall", second),
                Text.of("compare.change"),
                Text.of("compare.precision", first),
                Text.of("compare.precision", second),
                Text.of("compare.change"));
        Set<UUID> all = new LinkedHashSet<>(pair.first().names().keySet());
        all.addAll(pair.second().names().keySet());
        for (UUID id : all) {
            var a = ClassOf.in(pair.first(), id);
            var b = ClassOf.in(pair.second(), id);
            table.row(
                    new RowHeading(name(id)),
                    a.recall(),
                    b.recall(),
                    difference(a.recallKnown() && b.recallKnown(), a.figures.recall(), b.figures.recall()),
                    a.precision(),
                    b.precision(),
                    difference(a.said && b.said, a.figures.precision(), b.figures.precision()));
        }
        return table;
    }

    private static String difference(boolean known, double a, double b) {
        return known ? ShareWords.difference(a, b) : NONE;
    }

    private String name(UUID id) {
        String before = pair.first().names().get(id);
        String after = pair.second().names().get(id);
        if (before == null || after == null) {
            ModelVersion only = before == null ? pair.second() : pair.first();
            return Text.of("compare.class.only", before == null ? after : before, only.version());
        }
        return before.equals(after) ? after : Text.of("compare.class.renamed", before, after);
    }

    /** How a version does on a class; one that it does not have counts as never judged. */
    private record ClassOf(ClassFigures figures, boolean said) {

        private static final ClassFigures NEVER = new ClassFigures(0, 0, 0, ModelEvaluation.Judged.WHOLLY);

        static ClassOf in(ModelVersion version, UUID id) {
            List<ClassFigures> all = version.evaluation().classes();
            for (int k = 0; k < all.size(); k++) {
                if (version.labels().get(k).id().equals(id)) {
                    return new ClassOf(all.get(k), version.evaluation().said(k));
                }
            }
            return new ClassOf(NEVER, false);
        }

        boolean recallKnown() {
            return figures.count() > 0;
        }

        String recall() {
            return recallKnown() ? Text.of("percent", figures.recall()) : NONE;
        }

        String precision() {
            return said ? Text.of("percent", figures.precision()) : NONE;
        }
    }
}
