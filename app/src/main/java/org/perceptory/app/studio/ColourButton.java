package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.function.Consumer;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Palette;

/** Shows a class's colour and lets the person choose another. */
class ColourButton extends Div {

  ColourButton(Label label, Consumer<String> chosen) {
    var swatch = new Span();
    swatch.addClassName("swatch");
    var button = new Button(swatch);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(Text.of("studio.class.colour", label.name));
    var popover = new Popover(palette(label, chosen));
    popover.setTarget(button);
    popover.setAriaLabel(Text.of("studio.class.colour", label.name));
    popover.setAutofocus(true);
    add(button, popover);
  }

  private static Div palette(Label label, Consumer<String> chosen) {
    var palette = new Div();
    palette.addClassName("palette");
    for (String color : Palette.colors()) {
      var choice = new NativeButton("", click -> chosen.accept(color));
      choice.getStyle().set("--class-color", color);
      choice.setAriaLabel(Text.of("colour." + color.substring(1)));
      choice.getElement().setAttribute("aria-pressed", String.valueOf(color.equals(label.color)));
      palette.add(choice);
    }
    return palette;
  }
}
