package org.perceptory.app.admin;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.perceptory.app.controls.CopyButton;
import org.perceptory.app.controls.CopyField;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.lti.registration.KnownVle;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;

/** Which VLE it is: fills what follows from that, says what that VLE asks for, and where it shows the rest. */
class VlePresets extends Div {

    private static final String CONFIGURATION = "lti/canvas.json";
    private static final String READ =
            "fetch(new URL($0, document.baseURI)).then((answer) => answer.json()).then((json) => (this.value = JSON.stringify(json, null, 2)))";

    private final PlatformForm form;
    private final Select<KnownVle> vle = new Select<>();
    private final TextField site = new TextField(Text.of("platforms.site"));
    private final Div asked = new Div();

    VlePresets(PlatformForm form) {
        this.form = form;
        vle.setId("vle");
        vle.setLabel(Text.of("platforms.vle"));
        vle.setItems(KnownVle.values());
        vle.setItemLabelGenerator(known -> Text.of(known == null ? "vle.other" : "vle." + known));
        vle.setEmptySelectionAllowed(true);
        vle.setEmptySelectionCaption(Text.of("vle.other"));
        vle.setWidthFull();
        vle.addValueChangeListener(change -> {
            form.suggest("name", change.getValue() == null ? "" : Text.of("vle." + change.getValue()));
            form.tellWhere(change.getValue() == null ? "" : change.getValue().name());
            ask();
            fill();
        });
        site.setId("vle-site");
        site.setHelperText(Text.of("platforms.site.help"));
        site.setManualValidation(true);
        site.setWidthFull();
        site.setValueChangeMode(ValueChangeMode.ON_BLUR);
        site.addValueChangeListener(change -> fill());
        form.onClient(this::fill);
        add(vle, site, asked);
        addClassName("stack");
        ask();
    }

    private void fill() {
        site.setInvalid(false);
        KnownVle known = vle.getValue();
        if (known == null) {
            return;
        }
        try {
            KnownVle.Addresses follows = known.addresses(root(), form.value("client"));
            form.suggest("issuer", follows.issuer());
            form.suggest("authorization", follows.authorization());
            form.suggest("token", follows.token());
            form.suggest("keys", follows.keys());
            form.suggest("audience", follows.audience());
            form.suggest("frames", follows.frames());
            if (!follows.audience().isEmpty() || !follows.frames().isEmpty()) {
                form.openFurther();
            }
        } catch (RefusedException noAddress) {
            site.setErrorMessage(Refusals.sentence(noAddress));
            site.setInvalid(true);
        }
    }

    /** The address as it was written, where need be with the https that people leave out. */
    private String root() {
        String written = site.getValue().strip();
        return written.isEmpty() ? "" : Address.of(written.contains("://") ? written : "https://" + written);
    }

    private void ask() {
        asked.removeAll();
        KnownVle known = vle.getValue();
        if (known == null) {
            return;
        }
        var steps = new Div(new Paragraph(Text.of("vle." + known + ".steps")));
        steps.addClassName("stack");
        if (known == KnownVle.CANVAS) {
            steps.add(CopyField.ofAddress(Text.of("platforms.canvas.address"), CONFIGURATION), json());
        }
        for (String ours : List.of("launch", "login", "keys")) {
            steps.add(CopyField.ofAddress(Text.of("vle." + known + ".asks." + ours), "lti/" + ours));
        }
        var details = new Details(Text.of("platforms.asked", Text.of("vle." + known)), steps);
        details.setOpened(true);
        details.setId("vle-asks");
        asked.add(details);
    }

    private static TextArea json() {
        var json = new TextArea(Text.of("platforms.canvas.json"));
        json.setId("canvas-json");
        json.setReadOnly(true);
        json.setWidthFull();
        json.setMaxHeight("12rem");
        json.setSuffixComponent(new CopyButton(json, Text.of("platforms.canvas.json")));
        json.addAttachListener(attached -> json.getElement().executeJs(READ, CONFIGURATION));
        return json;
    }
}
