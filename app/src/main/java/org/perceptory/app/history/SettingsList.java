package org.perceptory.app.history;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.perceptory.domain.model.ModelVersion;

/** What a version was trained with, each setting under its name. */
public class SettingsList extends DescriptionList {

    public SettingsList(ModelVersion version) {
        addClassName("settings-list");
        VersionWords.settings(version)
                .forEach(setting -> add(new Div(new Term(setting.name()), new Description(setting.value()))));
    }
}
