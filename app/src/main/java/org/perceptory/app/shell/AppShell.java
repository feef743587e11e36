package org.perceptory.app.shell;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page that all views live in: theme, typeface, push, viewport. */
@Push
@NpmPackage(
        value = "@fontsource-variable/figtree",
        version = "5.3.0",
        assets = "files/figtree-latin*normal.woff2:fonts")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("perceptory.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Perceptory");
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "icon.svg", "any");
        // Asked for at once, and not when the first words are drawn. Fonts are fetched as from elsewhere, also our own.
        settings.addLink(
                "VAADIN/static/assets/fonts/figtree-latin-wght-normal.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
        settings.addInlineWithContents(ColourScheme.script(), Inline.Wrapping.JAVASCRIPT);
    }
}
