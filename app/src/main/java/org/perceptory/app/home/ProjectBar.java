package org.perceptory.app.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.ProjectOrder;

/** What to look for among the projects, and how to sort them. */
class ProjectBar extends Div {

    private static final int PAUSE_MILLIS = 300;

    private final TextField text = new TextField();
    private final Select<ProjectOrder> order = new Select<>();

    /** @param changed is called when the person has changed either */
    ProjectBar(Runnable changed) {
        addClassName("project-bar");
        getElement().setAttribute("role", "search");
        text.setId("search-projects");
        text.setPlaceholder(Text.of("home.search"));
        text.setAriaLabel(Text.of("home.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(LabelName.MOST_UNITS);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        order.setId("sort-projects");
        order.setItems(ProjectOrder.values());
        order.setItemLabelGenerator(one -> Text.of("home.sort." + one));
        order.setAriaLabel(Text.of("home.sort"));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(text, order);
    }

    void set(HomeAddress address) {
        text.setValue(address.text());
        order.setValue(address.order());
    }

    /** Looks for nothing in particular again; the person may go on typing. */
    void clear() {
        text.clear();
        text.focus();
    }

    String text() {
        return text.getValue().strip();
    }

    ProjectOrder order() {
        return order.getValue();
    }
}
