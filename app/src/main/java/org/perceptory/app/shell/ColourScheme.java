package org.perceptory.app.shell;

import com.vaadin.flow.component.UI;

/** Light, dark or as the device says: kept in the browser, applied before the first paint (see {@link AppShell}). */
final class ColourScheme {

  private static final String APPLY = """
      const scheme = localStorage.getItem('perceptory.scheme');
      if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
      else delete document.documentElement.dataset.scheme;
      """;

  private ColourScheme() {}

  /** The script that applies the kept choice. */
  static String script() {
    return APPLY;
  }

  static void choose(String scheme) {
    UI.getCurrent().getPage().executeJs("localStorage.setItem('perceptory.scheme', $0);" + APPLY, scheme);
  }
}
