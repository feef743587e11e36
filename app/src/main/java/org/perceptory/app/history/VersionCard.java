package org.perceptory.app.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.stream.Collectors;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.Modality;

/** One version: when and with what it was trained, how good it is, and the ways to it. */
class VersionCard extends ListItem {

    private final Modality modality;
    private final ModelVersion version;
    private final H2 title;

    /**
     * @param before the version before it that is kept; null of the oldest
     * @param compared with which its way to a comparison leads; null where there is none
     * @param changes since it was trained
     */
    VersionCard(
            Modality modality,
            ModelVersion version,
            ModelVersion before,
            ModelVersion compared,
            Set<ModelChange> changes) {
        this.modality = modality;
        this.version = version;
        addClassNames("panel", "stack", "version");
        setId("version-" + version.version());
        title = new H2(Text.of("history.version", version.version()));
        title.getElement().setAttribute("tabindex", "-1");
        var head = new Div(title);
        head.addClassNames("row", "head");
        add(head, new VersionMarks(modality, version, changes), facts(before), ways(compared));
        getElement().setAttribute("data-in-use", version.inUse());
    }

    /** Its name, which stands beside its number. */
    void addName(Component name) {
        title.getParent().ifPresent(head -> ((Div) head).add(name));
    }

    /** What can be done with it. */
    void addActions(Component... actions) {
        var row = new Div(actions);
        row.addClassNames("row", "actions");
        add(row);
    }

    /** Who works by keyboard goes on here. */
    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }

    private Component facts(ModelVersion before) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "history.date", new Moment(version.createdAt()));
        ModelEvaluation evaluation = version.evaluation();
        fact(
                facts,
                "history.accuracy",
                new Span(
                        evaluation.samples() == 0
                                ? Text.of("history.unjudged")
                                : Text.in(
                                        modality,
                                        "history.figures",
                                        evaluation.accuracy(),
                                        evaluation.low(),
                                        evaluation.high(),
                                        evaluation.samples(),
                                        evaluation.independent())));
        fact(
                facts,
                "history.learned",
                new Span(Text.in(
                        modality,
                        "history.samples",
                        version.samples(),
                        version.labels().stream().map(ModelLabel::name).collect(Collectors.joining(", ")))));
        fact(facts, "settings.title", new Span(settings(before)));
        return facts;
    }

    private String settings(ModelVersion before) {
        if (before == null) {
            return VersionWords.allSettings(version);
        }
        String differences = VersionWords.differences(before, version);
        return Text.of(
                differences.isEmpty() ? "history.settings.same" : "history.settings.changed",
                before.version(),
                differences);
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Text.of(key)), new DescriptionList.Description(value));
    }

    private Component ways(ModelVersion compared) {
        var inside = Pages.inside(version.project(), version.version()).link(Text.of("result.inside"));
        inside.getElement().setAttribute("aria-label", Text.of("history.inside.of", version.version()));
        var ways = new Div(inside);
        ways.addClassNames("row", "ways-to");
        if (compared != null) {
            ways.add(Pages.comparison(
                            version.project(),
                            Math.min(compared.version(), version.version()),
                            Math.max(compared.version(), version.version()))
                    .link(Text.of("history.compare.with", compared.version())));
        }
        return ways;
    }
}
