package org.perceptory.app.feedback;

import org.perceptory.app.text.Text;

/** A page that says one thing and needs nothing else: neither database nor session nor script. */
public final class PlainPage {

    private static final String HTML = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>%1$s · %2$s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
      %4$s<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/perceptory.css">
      <style>body { display: grid; place-items: center; min-height: 90vh; padding: 1rem; }
      main { max-width: 32rem; padding: 1.75rem; } img { display: block; margin-bottom: 0.9rem; } h1 { font-size: 1.4rem; margin-bottom: 0.6rem; } p { line-height: 1.5; }
</style></head>
      <body><main class="panel" role="alert"><img src="/icon.svg" alt="" width="40" height="40"><h1>%2$s</h1><p>%3$s</p></main></body></html>
      """;

    private PlainPage() {}

    /** Which asks for itself again after so many seconds. */
    public static String tryingAgain(String title, String text, String seconds) {
        return page(title, text, "<meta http-equiv=\"refresh\" content=\"" + escaped(seconds) + "\">");
    }

    private static String page(String title, String text, String head) {
        return HTML.formatted(Text.of("brand"), escaped(title), escaped(text), head);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
