package org.perceptory.app.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.TrainingSettings;

/** What a version of a model is called, was trained with, and is not up to date with. */
public final class VersionWords {

    private VersionWords() {}

    /** Its number, and its name where it has one. */
    public static String title(Model model) {
        return title(model.version, model.name);
    }

    /** Its number, and its name where it has one. */
    public static String title(ModelVersion version) {
        return title(version.version(), version.name());
    }

    private static String title(int version, String name) {
        return name.isEmpty() ? Text.of("history.version", version) : Text.of("history.version.named", version, name);
    }

    /** A setting by its name on the page. */
    record Setting(String name, String value) {}

    /** What it was trained with, in the order of the form. */
    static List<Setting> settings(ModelVersion version) {
        TrainingSettings of = version.settings();
        return List.of(
                new Setting(Text.of("settings.epochs"), Text.of("count", of.epochs())),
                new Setting(Text.of("settings.batch"), Text.of("count", of.batchSize())),
                new Setting(Text.of("settings.rate"), Text.of("history.rate", of.learningRate())),
                new Setting(Text.of("settings.hidden"), Text.of("count", of.hiddenUnits())),
                new Setting(Text.of("settings.seed"), Long.toString(of.seed())),
                new Setting(Text.of("settings.backbone"), version.backbone()));
    }

    /** All that it was trained with, in one line. */
    public static String allSettings(ModelVersion version) {
        return settings(version).stream()
                .map(setting -> Text.of("history.setting", setting.name(), setting.value()))
                .collect(Collectors.joining(Text.of("history.and")));
    }

    /** What it was trained with that another one was not, each as "from → to"; empty where nothing differs. */
    static String differences(ModelVersion before, ModelVersion after) {
        List<Setting> from = settings(before);
        List<Setting> to = settings(after);
        var differing = new ArrayList<String>();
        for (int i = 0; i < to.size(); i++) {
            if (!to.get(i).equals(from.get(i))) {
                differing.add(Text.of(
                        "history.setting.changed",
                        to.get(i).name(),
                        from.get(i).value(),
                        to.get(i).value()));
            }
        }
        return String.join(Text.of("history.and"), differing);
    }

    /** What is not any more as it was at its training, in one line. */
    public static String changes(Modality modality, Collection<ModelChange> changes) {
        return Text.of(
                "history.stale",
                changes.stream()
                        .map(change -> Text.in(modality, "history.change." + change))
                        .collect(Collectors.joining(Text.of("history.and"))));
    }
}
