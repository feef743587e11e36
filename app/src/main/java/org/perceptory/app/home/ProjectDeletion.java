package org.perceptory.app.home;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.ProjectSummary;

/** Asks whether a project is really to go. */
class ProjectDeletion extends ConfirmDialog {

    ProjectDeletion(ProjectSummary project, Runnable confirmed) {
        setHeader(Text.of("home.delete.title", project.name()));
        setText(Text.in(project.modality(), "home.delete.text", project.samples()));
        setCancelable(true);
        setConfirmText(Text.of("home.delete.confirm"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirm -> confirmed.run());
    }
}
