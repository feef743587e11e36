package org.perceptory.app.submission;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activity;

/**
 * What is to be handed in, in the tutor's words, and how many samples and classes it may have; not there without any.
 */
public class Wanted extends Div {

    public Wanted(Activity activity) {
        addClassNames("stack", "wanted");
        if (!activity.handIn.isBlank()) {
            add(new Prose(activity.handIn));
        }
        var limits = new UnorderedList();
        limits.addClassNames("soft", "limits");
        if (activity.samplesLimit != null) {
            limits.add(new ListItem(Text.in(activity.modality, "activity.samples-limit", activity.samplesLimit)));
        }
        if (activity.labelsLimit != null) {
            limits.add(new ListItem(Text.of("activity.labels-limit", activity.labelsLimit)));
        }
        if (limits.getChildren().findAny().isPresent()) {
            add(limits);
        }
        setVisible(getChildren().findAny().isPresent());
    }
}
