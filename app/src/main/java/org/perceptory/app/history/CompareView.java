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
        show(history.of(person, project.id), asked(event, "first"), asked(event, "second"));
    }

    private static Optional<String> asked(BeforeEnterEvent event, String which) {
        return event.getLocation().getQueryParameters().getSingleParameter(which);
    }

    private void show(List<ModelVersion> all, Optional<String> askedFirst, Optional<String> askedSecond) {
        if (all.size() < 2) {
            add(words("compare.too-few"));
            return;
        }
        Optional<ModelVersion> first = askedFirst.isEmpty() ? Optional.of(all.get(1)) : find(all, askedFirst.get());
        Optional<ModelVersion> second =
                askedSecond.isEmpty() ? Optional.of(all.getFirst()) : find(all, askedSecond.get());
        add(choice(all, first, second));
        if (first.isEmpty() || second.isEmpty()) {
            add(words("compare.gone"));
        } else if (first.get().id().equals(second.get().id())) {
            add(words("compare.one"));
        } else {
            add(new Comparison(
                    project.modality, first.get(), second.get(), models.shared(person, first.get(), second.get())));
        }
    }

    private static Optional<ModelVersion> find(List<ModelVersion> all, String asked) {
        return Numbers.parse(asked)
                .flatMap(number ->
                        all.stream().filter(one -> one.version() == number).findFirst());
    }

    private Component choice(List<ModelVersion> all, Optional<ModelVersion> first, Optional<ModelVersion> second) {
        Select<ModelVersion> left = select("compare.first", all, first);
        Select<ModelVersion> right = select("compare.second", all, second);
        left.addValueChangeListener(change -> open(left, right));
        right.addValueChangeListener(change -> open(left, right));
        var row = new Div(left, right);
        row.addClassNames("row", "compared");
        return row;
    }

    private static Select<ModelVersion> select(String key, List<ModelVersion> all, Optional<ModelVersion> chosen) {
        var select = new Select<ModelVersion>();
        select.setId(key.replace('.', '-'));
        select.setLabel(Text.of(key));
        select.setItems(all);
        select.setItemLabelGenerator(VersionWords::title);
        select.setPlaceholder(Text.of("compare.choose"));
        chosen.ifPresent(select::setValue);
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
