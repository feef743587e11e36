package org.perceptory.app.shell;

import com.vaadin.flow.component.UI;

/** Light, dark or as the device says: kept in the browser, applied before the first paint (see {@link AppShell}). */
final class ColourScheme {

    private static final String APPLY = """
      if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
      else delete document.documentElement.dataset.scheme;
      """;

    private ColourScheme() {}

    /** The script that applies the kept choice; in a frame where the browser keeps nothing for us, there is none. */
    static String script() {
        return """
        let scheme = null;
        try {
          scheme = localStorage.getItem('perceptory.scheme');
        } catch {
          // As the device.
        }
        """ + APPLY;
    }

    /** Applies a choice, and keeps it where the browser lets us. */
    static void choose(String scheme) {
        UI.getCurrent().getPage().executeJs("""
        const scheme = $0;
        try {
          localStorage.setItem('perceptory.scheme', scheme);
        } catch {
          // It holds for this page.
        }
        """ + APPLY, scheme);
    }
}
