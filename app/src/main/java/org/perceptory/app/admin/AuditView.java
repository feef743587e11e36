package org.perceptory.app.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Date;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;
import org.perceptory.domain.audit.Audit;

/** What was removed and which rights were given, the newest first. */
@Route("service/audit")
@RolesAllowed("ADMIN")
public class AuditView extends Div implements HasDynamicTitle {

    private static final int MOST = 500;

    @Inject
    public AuditView(Audit audit) {
        add(ServicePages.head("audit"));
        addClassNames("stack", "service");
        var table = new Table(Text.of("audit.title"), "audit.when", "audit.what", "audit.detail");
        audit.latest(MOST)
                .forEach(entry -> table.row(
                        Text.of("audit.at", Date.from(entry.at)), Text.of("audit." + entry.action), entry.detail));
        add(table.isEmpty() ? new Paragraph(Text.of("audit.empty")) : table);
    }

    @Override
    public String getPageTitle() {
        return Text.of("audit.title") + " · " + Text.of("brand");
    }
}
