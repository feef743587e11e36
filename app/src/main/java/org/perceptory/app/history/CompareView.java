package org.perceptory.app.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Numbers;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** Two models of a project side by side; the address says which. */
@Route("projects/:project/models/compare")
@PermitAll
public class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Person person;
    private final transient Projects projects;
    private final transient ModelHistory history;
    private final transient Models models;
    private transient Project project;
    private String title = "";

    @Inject
    public CompareView(CurrentPerson current, Projects projects, ModelHistory history, Models models) {
        this.person = current.get();
        this.projects = projects;
        this.history = history;
        this.models = models;
        addClassName("history");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = event.getRouteParameters()
                .get("project")
                .flatMap(Ids::parse)
                .flatMap(id -> projects.readable(person, id))
                .orElseThrow(NotFoundException::new);
        title = Text.of("compare.title", project.name);
        removeAll();
        var head = new Div(new H1(title), Pages.models(project.id).link(Text.of("history.all")));
        head.addClassName("page-head");
        add(head);
        List<ModelVersion> all = history.of(person, project.id);
        if (all.size() < 2) {
            add(words("compare.too-few"));
        } else {
            show(all, new Asked(asked(event, "first", all, 1), asked(event, "second", all, 0)));
        }
    }

    /** What the address names; empty where there is no such version. */
    private record Asked(Optional<ModelVersion> first, Optional<ModelVersion> second) {}

    /** @param place in the list of the version that is meant where none is named */
    private static Optional<ModelVersion> asked(
            BeforeEnterEvent event, String which, List<ModelVersion> all, int place) {
        Optional<String> named = event.getLocation().getQueryParameters().getSingleParameter(which);
        return named.isEmpty() ? Optional.of(all.get(place)) : find(all, named.get());
    }

    private static Optional<ModelVersion> find(List<ModelVersion> all, String named) {
        return Numbers.parse(named)
                .flatMap(number ->
                        all.stream().filter(one -> one.version() == number).findFirst());
    }

    private void show(List<ModelVersion> all, Asked asked) {
        add(choice(all, asked));
        if (asked.first.isEmpty() || asked.second.isEmpty()) {
            add(words("compare.gone"));
            return;
        }
        ModelVersion first = asked.first.get();
        ModelVersion second = asked.second.get();
        add(
                first.id().equals(second.id())
                        ? words("compare.one")
                        : new Comparison(project.modality, first, second, models.shared(person, first, second)));
    }

    private Component choice(List<ModelVersion> all, Asked asked) {
        Select<ModelVersion> left = select("compare.first", all);
        Select<ModelVersion> right = select("compare.second", all);
        asked.first.ifPresent(left::setValue);
        asked.second.ifPresent(right::setValue);
        left.addValueChangeListener(change -> open(left, right));
        right.addValueChangeListener(change -> open(left, right));
        var row = new Div(left, right);
        row.addClassNames("row", "compared");
        return row;
    }

    private static Select<ModelVersion> select(String key, List<ModelVersion> all) {
        var select = new Select<ModelVersion>();
        select.setId(key.replace('.', '-'));
        select.setLabel(Text.of(key));
        select.setItems(all);
        select.setItemLabelGenerator(VersionWords::title);
        select.setPlaceholder(Text.of("compare.choose"));
        return select;
    }

    private void open(Select<ModelVersion> left, Select<ModelVersion> right) {
        if (left.getValue() != null && right.getValue() != null) {
            Pages.comparison(
                            project.id,
                            left.getValue().version(),
                            right.getValue().version())
                    .open();
        }
    }

    private static Component words(String key) {
        var words = new Div(new Paragraph(Text.of(key)));
        words.addClassNames("panel", "empty");
        return words;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
