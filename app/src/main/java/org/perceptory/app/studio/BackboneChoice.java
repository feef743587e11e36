package org.perceptory.app.studio;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Project;
import org.perceptory.learning.backbone.BackboneEntry;

/** Which backbone a project stands on, where there is more than one; kept as it is changed. */
class BackboneChoice extends Select<BackboneEntry> {

    private final transient List<BackboneEntry> offered;

    BackboneChoice(Project of, Training training, Deeds deeds) {
        offered = training.backbones(of);
        setId("backbone");
        setLabel(Text.of("settings.backbone"));
        setItems(offered);
        setItemLabelGenerator(BackboneEntry::id);
        setPlaceholder(Text.of("settings.backbone.missing", of.backbone));
        setWidthFull();
        addValueChangeListener(change -> {
            setHelperText(Text.in(
                    of.modality, "settings.backbone.help", change.getValue().card()));
            if (change.isFromClient()) {
                deeds.stand(change.getValue());
            }
        });
        show(of);
    }

    void show(Project now) {
        offered.stream()
                .filter(entry -> entry.id().equals(now.backbone))
                .findFirst()
                .ifPresent(this::setValue);
    }
}
