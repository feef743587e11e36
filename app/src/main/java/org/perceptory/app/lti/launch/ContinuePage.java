package org.perceptory.app.lti.launch;

import jakarta.ws.rs.core.Response;
import org.jsoup.nodes.Element;
import org.perceptory.app.lti.LtiPage;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.LaunchStates.Begun;
import org.perceptory.domain.lti.Platform;

/**
 * Stands in a VLE's frame whose browser kept our cookie back: asks the VLE's storage, where it has one, and goes on in
 * the frame if cookies hold there at all; else offers a window of its own, in which they do.
 */
final class ContinuePage {

    private ContinuePage() {}

    static Response of(String ticket, Begun begun, Platform platform, String state) {
        var page = new LtiPage(Text.of("lti.window.title"));
        page.say(Text.of("lti.window.text"));
        Element form = page.panel()
                .appendElement("form")
                .attr("method", "post")
                .attr("action", "/lti/launch/continue")
                .attr("target", "_blank");
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", "ticket")
                .attr("value", ticket);
        form.appendElement("input").attr("type", "hidden").attr("name", "proof");
        form.appendElement("button").attr("type", "submit").text(Text.of("lti.window.open"));
        page.panel()
                .appendElement("p")
                .attr("id", "opened")
                .attr("hidden", "")
                .attr("role", "status")
                .text(Text.of("lti.window.opened"));
        if (begun.storageTarget() != null) {
            page.panel()
                    .attr("data-target", begun.storageTarget())
                    .attr("data-origin", Address.origin(platform.authorizationEndpoint))
                    .attr("data-key", "perceptory_" + state.substring(0, 12));
        }
        return page.script("continue.js").answer(200);
    }
}
