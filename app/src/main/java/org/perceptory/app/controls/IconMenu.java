package org.perceptory.app.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;

/** A button that shows an icon and opens a menu. */
public class IconMenu extends Composite<Button> {

    private final ContextMenu menu = new ContextMenu();

    /** @param name what the button is called for those who do not see the icon */
    public IconMenu(Component icon, String name) {
        Button button = getContent();
        button.setIcon(icon);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.getElement().setAttribute("aria-haspopup", "menu");
        setName(name);
        menu.setOpenOnClick(true);
        menu.setTarget(button);
    }

    /** @param name as above, from now on */
    public final void setName(String name) {
        getContent().setAriaLabel(name);
        getContent().setTooltipText(name);
    }

    public final void focus() {
        getContent().focus();
    }

    public MenuItem add(String words, Runnable chosen) {
        return menu.addItem(words, click -> chosen.run());
    }
}
