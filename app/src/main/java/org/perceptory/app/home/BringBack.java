package org.perceptory.app.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import tools.jackson.databind.JsonNode;

/** Brings a project back from the zip that it was taken along as, and leads to it. */
@Tag("pc-bring-back")
@JsModule("./perceptory/projects/pc-bring-back.ts")
class BringBack extends Component {

    BringBack() {
        getElement()
                .addEventListener(
                        "brought-back", event -> came(event.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    /** @param told by a page's element, so by anybody: the page that it leads to asks whose it is */
    private static void came(JsonNode told) {
        Ids.parse(told.path("id").asString("")).ifPresent(project -> {
            Pages.studio(project).open();
            say(
                    told.path("name").asString(""),
                    told.path("refused").asInt(0),
                    told.path("ignored")
                            .valueStream()
                            .map(one -> one.asString(""))
                            .toList());
        });
    }

    private static void say(String name, int refused, List<String> ignored) {
        String words = Text.of("home.brought-back", name);
        Optional<String> notTaken =
                refused > 0 ? Optional.of(Text.of("home.brought-back.refused", refused)) : Optional.empty();
        Optional<String> leftOut = ignored.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of("home.brought-back.ignored", String.join(", ", ignored)));
        if (notTaken.isEmpty() && leftOut.isEmpty()) {
            Toast.say(words);
        } else {
            Toast.problem(words
                    + notTaken.map(some -> " " + some).orElse("")
                    + leftOut.map(some -> " " + some).orElse(""));
        }
    }
}
