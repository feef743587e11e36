package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.text.CsvLine;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.access.Accounts.Invited;

/** Gives the links of many new accounts as a file for a mail merge: they are known this once. */
class InvitationLinks extends Dialog {

    private boolean downloaded;

    InvitationLinks(List<Invited> all) {
        setHeaderTitle(Text.of("people.many.made", all.size()));
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        add(new Paragraph(Text.of("people.many.links", When.day(all.getFirst().until()))));
        getFooter().add(new Button(Text.of("close"), click -> leave()));
        getElement()
                .executeJs("return new URL($0, document.baseURI).href", InvitationLink.PATH)
                .then(String.class, address -> add(download(all, address)));
    }

    private Anchor download(List<Invited> all, String address) {
        byte[] file = csv(all, address).getBytes(StandardCharsets.UTF_8);
        var download = new Anchor(
                DownloadHandler.fromInputStream(asked -> new DownloadResponse(
                        new ByteArrayInputStream(file), "perceptory-invitations.csv", "text/csv", file.length)),
                Text.of("people.many.download"));
        download.setId("download-invitations");
        download.getElement().addEventListener("click", click -> downloaded = true);
        download.addClassName("download");
        return download;
    }

    static String csv(List<Invited> all, String address) {
        var lines = new StringJoiner(CsvLine.END, CsvLine.BYTE_ORDER_MARK, CsvLine.END);
        lines.add("user name,name,e-mail,link");
        all.forEach(one -> lines.add(CsvLine.of(Arrays.asList(
                one.person().username(), one.person().name(), one.person().email(), address + one.secret()))));
        return lines.toString();
    }

    /** They are known this once: who has not taken them is asked first. */
    private void leave() {
        if (downloaded) {
            close();
            return;
        }
        new Certainty(
                        Text.of("people.many.close.title"),
                        Text.of("people.many.close.text"),
                        Text.of("people.many.close.yes"),
                        this::close)
                .open();
    }
}
