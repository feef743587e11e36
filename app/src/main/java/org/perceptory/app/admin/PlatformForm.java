package org.perceptory.app.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.PlatformFacts;

/** What is to be known of a platform, field by field, and beside each field what is wrong with it. */
class PlatformForm extends Div {

    private static final Set<String> LINES = Set.of("deployments", "frames");

    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
    private final Map<String, String> suggested = new HashMap<>();
    private final transient PublicAddress addresses;
    private transient PlatformRules rules;
    private final Checkbox anyDeployment = new Checkbox(Text.of("platforms.any-deployment"));
    private final Details further;
    private String authorizationServer = "";

    PlatformForm(PublicAddress addresses) {
        this.addresses = addresses;
        rules = new PlatformRules(addresses, Set.of());
        Stream.of("name", "issuer", "client", "authorization", "token", "keys", "deployments")
                .forEach(key -> add(field(key)));
        anyDeployment.setHelperText(Text.of("platforms.any-deployment.help"));
        add(anyDeployment);
        var more = new Div(field("frames"), field("audience"));
        more.addClassName("stack");
        further = new Details(Text.of("platforms.further"), more);
        further.setId("platform-further");
        add(further);
        addClassName("stack");
    }

    private TextFieldBase<?, String> field(String key) {
        TextFieldBase<?, String> field;
        if (LINES.contains(key)) {
            var area = new TextArea(Text.of("platforms." + key));
            area.setManualValidation(true);
            area.setHelperText(Text.of("platforms." + key + ".help"));
            field = area;
        } else {
            var line = new TextField(Text.of("platforms." + key));
            line.setManualValidation(true);
            line.setHelperText(help(key));
            field = line;
        }
        field.setId("platform-" + key);
        field.setRequiredIndicatorVisible(!PlatformRules.MAY_BE_EMPTY.contains(key));
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.put(key, field);
        return field;
    }

    private static String help(String key) {
        return Text.has("platforms." + key + ".help") ? Text.of("platforms." + key + ".help") : null;
    }

    /** Shows what is known of it. @param courses how many came from it: with one its issuer stays */
    void show(Platform platform, Set<String> deployments, long courses) {
        set("name", platform.name);
        set("issuer", platform.issuer);
        set("client", platform.clientId);
        set("authorization", platform.authorizationEndpoint);
        set("token", platform.tokenEndpoint);
        set("keys", platform.keySetUrl);
        rules = new PlatformRules(addresses, deployments);
        set("deployments", String.join("\n", deployments));
        set("audience", platform.tokenAudience == null ? "" : platform.tokenAudience);
        set("frames", String.join("\n", platform.frameSites()));
        anyDeployment.setValue(platform.anyDeployment);
        authorizationServer = platform.authorizationServer == null ? "" : platform.authorizationServer;
        further.setOpened(true);
        if (courses > 0) {
            fields.get("issuer").setReadOnly(true);
            ((TextField) fields.get("issuer")).setHelperText(Text.of("platforms.issuer.stays"));
        }
    }

    private void set(String key, String value) {
        fields.get(key).setValue(value);
    }

    /** Fills a field unless somebody wrote something else into it. */
    void suggest(String key, String value) {
        TextFieldBase<?, String> field = fields.get(key);
        if (field.isEmpty() || field.getValue().equals(suggested.get(key))) {
            field.setValue(value);
            suggested.put(key, value);
        }
    }

    /** Says beside the fields where the VLE shows what belongs there. @param vle as the bundle has it; empty for any */
    void tellWhere(String vle) {
        fields.forEach((key, field) -> {
            String there = "vle." + vle + ".shows." + key;
            String help =
                    Text.has(there) ? Text.of("platforms.there", Text.of("vle." + vle), Text.of(there)) : help(key);
            if (field instanceof TextField line) {
                line.setHelperText(help);
            } else if (field instanceof TextArea area) {
                area.setHelperText(help);
            }
        });
    }

    void openFurther() {
        further.setOpened(true);
    }

    /** Tells of every client id that is written, while it is. */
    void onClient(Runnable changed) {
        var client = (TextField) fields.get("client");
        client.setValueChangeMode(ValueChangeMode.ON_BLUR);
        client.addValueChangeListener(change -> changed.run());
    }

    String value(String key) {
        return fields.get(key).getValue().strip();
    }

    /** What stands there; empty where something is wrong, which then is said beside it. */
    Optional<PlatformFacts> facts() {
        List<String> wrong =
                fields.keySet().stream().filter(key -> problem(key).isPresent()).toList();
        fields.forEach((key, field) -> problem(key).ifPresent(words -> tell(key, words)));
        if (!wrong.isEmpty()) {
            fields.get(wrong.getFirst()).focus();
            return Optional.empty();
        }
        return Optional.of(new PlatformFacts(
                value("name"),
                value("issuer"),
                value("client"),
                value("authorization"),
                value("token"),
                value("audience"),
                authorizationServer,
                value("keys"),
                anyDeployment.getValue(),
                rules.deployments(value("deployments")),
                PlatformRules.parts(value("frames"))));
    }

    /** Says what is wrong with it. */
    void tell(String key, String words) {
        if (key.equals("frames") || key.equals("audience")) {
            further.setOpened(true);
        }
        fields.get(key).setErrorMessage(words);
        fields.get(key).setInvalid(true);
    }

    private Optional<String> problem(String key) {
        return rules.problem(key, value(key), anyDeployment.getValue());
    }
}
