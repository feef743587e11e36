package org.perceptory.app.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Projects;

/** How to ask a model from a notebook or a script. */
@Route("models")
@PermitAll
public class ApiView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final CurrentPerson current;
    private final Models models;
    private final Projects projects;

    @Inject
    public ApiView(CurrentPerson current, Models models, Projects projects) {
        this.current = current;
        this.models = models;
        this.projects = projects;
        addClassName("stack");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Model model =
                Ids.parse(id).flatMap(uuid -> models.find(current.get(), uuid)).orElseThrow(NotFoundException::new);
        Modality modality =
                projects.readable(current.get(), model.projectId).orElseThrow(NotFoundException::new).modality;
        removeAll();
        var head = new Div(
                new H1(Text.of("api.title", model.version)),
                Pages.studio(model.projectId).link(Text.of("inside.back")));
        head.addClassName("page-head");
        var reference = new Anchor("api", Text.of("api.reference"));
        reference.setRouterIgnore(true);
        add(head, new Paragraph(Text.in(modality, "api.text")), Pages.tokens().link(Text.of("api.tokens")));
        String address = address() + "/api/v1/models/" + model.id + "/predictions";
        add(
                example("curl", Text.in(modality, "api.curl", address)),
                example("Python", Text.in(modality, "api.python", address)),
                reference);
    }

    private static Component example(String language, String code) {
        var example = new Div(new H2(language), new Pre(code));
        example.addClassNames("stack", "panel");
        return example;
    }

    /** The address that the person's browser knows us by. */
    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String scheme = request.isSecure() ? "https" : "http";
        return scheme + "://" + request.getHeader("Host");
    }

    @Override
    public String getPageTitle() {
        return Text.of("api.page") + " · " + Text.of("brand");
    }
}
