package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.perceptory.app.controls.Refresh;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.catalogue.EntryFile;
import org.perceptory.worker.backbone.BackboneShelf;
import org.perceptory.worker.backbone.OfferedSource;
import org.perceptory.worker.backbone.OfferedSource.State;

/** Which backbones there are, how far those have come that are fetched, and why others cannot be used. */
@Route("service/backbones")
@RolesAllowed("ADMIN")
public class BackbonesView extends Div implements HasDynamicTitle {

    private static final Duration EVERY = Duration.ofMillis(2000);

    private final transient BackboneShelf shelf;
    private final Div found = new Div();

    @Inject
    BackbonesView(BackboneShelf shelf) {
        this.shelf = shelf;
        var again = new Button(Text.of("backbones.again"), VaadinIcon.REFRESH.create(), click -> {
            shelf.look();
            refresh();
        });
        add(ServicePages.head("backbones"), found, new Div(again));
        addClassNames("stack", "service");
        refresh();
        Refresh.every(EVERY, this, this::refresh);
    }

    private void refresh() {
        var table = new Table(
                Text.of("backbones.title"),
                "backbones.name",
                "backbones.state",
                "#backbones.version",
                "backbones.modality",
                "#backbones.size",
                "#backbones.kilobytes",
                "backbones.licence");
        BackboneCatalogue.builtIn().entries().forEach(entry -> row(table, entry, Text.of("backbones.state.built-in")));
        shelf.sources().forEach(source -> row(table, source));
        found.removeAll();
        found.add(table);
    }

    private static void row(Table table, OfferedSource source) {
        String state = BackboneState.words(source.state());
        if (source.state() instanceof State.Ready(BackboneEntry entry)) {
            row(table, entry, state);
            return;
        }
        Optional<EntryFile> entry = source.entry();
        table.row(
                source.name(),
                state,
                entry.map(EntryFile::version).orElse(null),
                entry.map(one -> Text.of("backbones.modality." + one.medium())).orElse(null),
                null,
                entry.filter(one -> one.bytes().isPresent())
                        .map(one -> one.bytes().getAsLong() / 1000)
                        .orElse(null),
                entry.map(EntryFile::licence).orElse(null));
    }

    private static void row(Table table, BackboneEntry entry, String state) {
        table.row(
                entry.id(),
                state,
                entry.version(),
                Text.of("backbones.modality." + entry.medium()),
                entry.embeddingSize(),
                entry.bytes() / 1000,
                entry.licence());
    }

    @Override
    public String getPageTitle() {
        return Text.of("backbones.title") + " · " + Text.of("brand");
    }
}
