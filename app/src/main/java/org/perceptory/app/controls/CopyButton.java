package org.perceptory.app.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;

/** Copies what stands in a field, and says so. */
public final class CopyButton extends Button {

    /** In the page itself, since browsers let a page copy only while it answers a press; some, not by the clipboard. */
    private static final String COPY = """
      this.addEventListener('click', async () => {
        const field = $0;
        let copied = true;
        try {
          await navigator.clipboard.writeText(field.value);
        } catch {
          field.inputElement.select();
          copied = document.execCommand('copy');
        }
        this.dispatchEvent(new CustomEvent('copied', { detail: copied }));
      })""";

    /** @param name what is copied, for those who do not see beside what the button stands */
    public CopyButton(Component field, String name) {
        setIcon(VaadinIcon.COPY_O.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        setAriaLabel(Text.of("copy.to-clipboard", name));
        setTooltipText(Text.of("copy.short"));
        getElement()
                .addEventListener("copied", copied -> {
                    if (copied.getEventData().get("event.detail").asBoolean()) {
                        Toast.say(Text.of("copy.copied", name));
                    } else {
                        Toast.problem(Text.of("copy.by-hand"));
                    }
                })
                .addEventData("event.detail");
        addAttachListener(attached -> getElement().executeJs(COPY, field.getElement()));
    }
}
