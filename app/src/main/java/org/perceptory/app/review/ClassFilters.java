package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList.State;

/** Which students of a class are shown. */
class ClassFilters extends Div {

    private final transient Consumer<UnaryOperator<ClassAddress>> changed;

    /** @param changed takes what becomes of the address */
    ClassFilters(Person tutor, List<Person> markers, ClassAddress now, Consumer<UnaryOperator<ClassAddress>> changed) {
        this.changed = changed;
        addClassNames("row", "class-filters");
        add(state(now), whose(tutor, markers, now), late(now));
    }

    private Component state(ClassAddress now) {
        var show = new Select<State>();
        show.setLabel(Text.of("class.filter"));
        show.setItems(State.values());
        show.setEmptySelectionAllowed(true);
        show.setEmptySelectionCaption(Text.of("class.all"));
        show.setItemLabelGenerator(state -> Text.of(state == null ? "class.all" : "class.show." + state));
        show.setValue(now.show());
        show.setId("show");
        show.addValueChangeListener(change -> changed.accept(address -> address.showing(show.getValue())));
        return show;
    }

    private Component whose(Person tutor, List<Person> markers, ClassAddress now) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("", Text.of("class.whose.any"));
        items.put(ClassAddress.MINE, Text.of("class.whose.mine"));
        items.put(ClassAddress.NOBODY, Text.of("class.whose.nobody"));
        markers.stream()
                .filter(marker -> !marker.id.equals(tutor.id))
                .forEach(marker -> items.put(marker.id.toString(), PersonName.of(marker)));
        // Who marks no more may still be asked for.
        if (!now.whose().equals(tutor.id.toString())) {
            items.putIfAbsent(now.whose(), Text.of("class.whose.other"));
        }
        var whose = new Select<String>();
        whose.setLabel(Text.of("class.marker"));
        whose.setItems(items.keySet());
        whose.setItemLabelGenerator(items::get);
        whose.setValue(now.whose().equals(tutor.id.toString()) ? ClassAddress.MINE : now.whose());
        whose.setId("whose");
        whose.setVisible(markers.size() > 1 || !now.whose().isEmpty());
        whose.addValueChangeListener(change -> changed.accept(address -> address.of(whose.getValue())));
        return whose;
    }

    private Component late(ClassAddress now) {
        var late = new Checkbox(Text.of("class.late-only"), now.late());
        late.setId("late-only");
        late.addValueChangeListener(change -> changed.accept(address -> address.lateOnly(late.getValue())));
        return late;
    }
}
