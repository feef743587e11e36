package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Palette;

/** Shows a class's colour and lets the person choose another. */
class ColourButton extends Div {

    private final Button button;
    private final Popover popover;
    private final Map<String, NativeButton> choices = new LinkedHashMap<>();

    ColourButton(Consumer<String> chosen) {
        var swatch = new Span();
        swatch.addClassName("swatch");
        button = new Button(swatch);
        button.addClassName("colour-button");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        popover = new Popover(palette(chosen));
        popover.setTarget(button);
        popover.setAutofocus(true);
        add(button, popover);
    }

    /** Shows the class's colour as it is now. */
    void show(Label now) {
        button.setAriaLabel(Text.of("studio.class.colour", now.name));
        popover.setAriaLabel(Text.of("studio.class.colour", now.name));
        choices.forEach((color, choice) ->
                choice.getElement().setAttribute("aria-pressed", String.valueOf(color.equals(now.color))));
    }

    private Div palette(Consumer<String> chosen) {
        var palette = new Div();
        palette.addClassName("palette");
        for (String color : Palette.colors()) {
            var choice = new NativeButton("", click -> {
                chosen.accept(color);
                popover.close();
            });
            choice.getStyle().set("--class-color", color);
            choice.setAriaLabel(Text.of("colour." + color.substring(1)));
            choices.put(color, choice);
            palette.add(choice);
        }
        return palette;
    }
}
