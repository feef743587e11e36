package org.perceptory.app.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.BiConsumer;
import org.perceptory.app.projectmenu.ProjectAction;
import org.perceptory.domain.project.ProjectSummary;

/**
 * Projects as cards with one menu for all. A card is a line of JSON, where components would be ten times that; what is
 * shown already is not sent again.
 */
@Tag("pc-project-cards")
@JsModule("./perceptory/projects/pc-project-cards.ts")
class ProjectCards extends Component {

    ProjectCards() {
        getElement().setPropertyList("actions", CardAction.all());
    }

    /** Shows these and no others. */
    void show(List<ProjectSummary> projects) {
        getElement().callJsFunction("show", cards(projects));
    }

    /** Shows these too, and puts the focus on the first of them. */
    void showMore(List<ProjectSummary> projects) {
        getElement().callJsFunction("showMore", cards(projects));
    }

    /** Takes one away, and puts the focus on the next. */
    void leaveOut(String id) {
        getElement().callJsFunction("leaveOut", id);
    }

    /** Puts the focus back where the menu was opened last. */
    void returnFocus() {
        getElement().callJsFunction("returnFocus");
    }

    /** @param asked is told the id of a project, which may be any text, and what is to be done to it */
    void onAction(BiConsumer<String, ProjectAction> asked) {
        getElement()
                .addEventListener("project-action", event -> {
                    var told = event.getEventData();
                    ProjectAction.of(told.get("event.detail.action").asString())
                            .ifPresent(action ->
                                    asked.accept(told.get("event.detail.id").asString(), action));
                })
                .addEventData("event.detail.id")
                .addEventData("event.detail.action");
    }

    private static List<ProjectCard> cards(List<ProjectSummary> projects) {
        return projects.stream().map(ProjectCard::of).toList();
    }
}
