package org.perceptory.app.lti;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.perceptory.app.text.Text;

/** A small page outside the application proper, shown before anybody is signed in. Built as a tree: text stays text. */
public final class LtiPage {

    private final Document document = Document.createShell("");
    private final Element panel;

    public LtiPage(String title) {
        document.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        document.outputSettings().prettyPrint(false);
        document.selectFirst("html").attr("lang", "en");
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/perceptory.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/lti.css");
        head.appendElement("link").attr("rel", "icon").attr("href", "/icon.svg");
        document.title(title + " · " + Text.of("brand"));
        panel = document.body().appendElement("main");
        panel.appendElement("h1").text(title);
    }

    public LtiPage say(String words) {
        panel.appendElement("p").text(words);
        return this;
    }

    public LtiPage whisper(String words) {
        panel.appendElement("p").addClass("small").text(words);
        return this;
    }

    /** For what belongs to one page alone. */
    public Element panel() {
        return panel;
    }

    /** Adds one of our scripts, by its file name beside this class; what it needs stands in the page's attributes. */
    public LtiPage script(String file) {
        document.body().appendElement("script").appendChild(new DataNode(read(file)));
        return this;
    }

    public Response answer(int status) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(document.outerHtml())
                .build();
    }

    private static String read(String file) {
        try (InputStream in = LtiPage.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
