package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A text that somebody wrote in Markdown, with formulas in TeX: harmless whoever wrote it. */
@Tag("pc-prose")
@JsModule("./perceptory/prose/pc-prose.ts")
@NpmPackage(value = "marked", version = "16.4.2")
@NpmPackage(value = "dompurify", version = "3.4.12")
@NpmPackage(value = "katex", version = "0.19.1")
public class Prose extends Component {

    public Prose(String markdown) {
        setContent(markdown);
    }

    /** One whose lines and angle brackets stay as they were typed: an answer, a comment, a question. */
    public static Prose asTyped(String markdown) {
        var prose = new Prose(markdown);
        prose.getElement().setProperty("breaks", true);
        return prose;
    }

    public final void setContent(String markdown) {
        getElement().setProperty("content", markdown);
    }
}
