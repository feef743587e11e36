package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.address.Pages;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.project.Modality;

/** The model, out: the ONNX file with examples, and the address that answers notebooks. */
class TakeAlong extends Div {

    /** What a number of 32 bits holds. */
    private static final int MOST_DIGITS = 7;

    TakeAlong(Modality modality, Model model) {
        addClassName("stack");
        var download = new Anchor(
                "api/v1/models/" + model.id + "/download",
                VaadinIcon.DOWNLOAD.create(),
                new Span(Text.of("take.download")));
        download.setId("download");
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        download.addClassName("row");
        var proof = new Paragraph(Text.in(
                modality,
                "take.proof",
                model.onnxBytes / 1e6,
                model.verification.samples(),
                digits(model.verification.maxDifference())));
        proof.addClassNames("soft", "small");
        add(new H3(Text.of("take.title")), download, proof, Pages.api(model.id).link(Text.of("take.api")));
    }

    /** To how many digits after the point two figures agree that differ by this much. */
    static int digits(double difference) {
        return difference <= 0 ? MOST_DIGITS : Math.clamp(Math.round(-Math.log10(difference)), 0, MOST_DIGITS);
    }
}
