package org.perceptory.app.projectmenu;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.perceptory.app.text.Text;

/** An entry of a project's menu, in the menu's order. */
public enum ProjectAction {
    RENAME,
    DUPLICATE,
    DOWNLOAD,
    DELETE;

    /** As a page's element calls it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return Text.of("project.menu." + name());
    }

    /** @param id which anybody may have written */
    public static Optional<ProjectAction> of(String id) {
        return Stream.of(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
