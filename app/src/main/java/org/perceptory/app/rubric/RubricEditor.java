package org.perceptory.app.rubric;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutEvent;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.person.Person;

/** The rows of a rubric as a tutor writes them; saved as they are typed. */
public class RubricEditor extends Section {

    private static final int FIRST_POINTS = 5;

    private final transient Person tutor;
    private final transient UUID activity;
    private final transient Rubrics rubrics;
    private final transient RubricLevels levels;
    /** Told the sum of the rows; 0 where there are none. */
    private final transient IntConsumer sums;

    private final OrderedList list = new OrderedList();
    private final Paragraph fixed = new Paragraph();
    private final Span sum = new Span();
    private final Button add = new Button(Text.of("rubric.add"), VaadinIcon.PLUS.create(), click -> add());

    public RubricEditor(Person tutor, UUID activity, Rubrics rubrics, RubricLevels levels, IntConsumer sums) {
        this.tutor = tutor;
        this.activity = activity;
        this.rubrics = rubrics;
        this.levels = levels;
        this.sums = sums;
        addClassNames("panel", "stack", "rubric");
        var help = new Paragraph(Text.of("rubric.help"));
        help.addClassNames("soft", "small");
        fixed.addClassName("notice");
        list.addClassName("rubric-rows");
        add.setId("add-row");
        sum.addClassName("rubric-sum");
        var end = new Div(add, sum);
        end.addClassName("row");
        add(new H2(Text.of("rubric.title")), help, fixed, list, end);
    }

    /** Draws it as it stands in the database now. */
    public void show() {
        int marked = rubrics.marked(tutor, activity);
        List<RubricRow> rows = rubrics.of(tutor, activity);
        fixed.setText(Text.of("rubric.fixed", marked));
        fixed.setVisible(marked > 0);
        add.setEnabled(marked == 0 && rows.size() < Rubrics.MOST_ROWS);
        list.removeAll();
        list.setVisible(!rows.isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            list.add(row(rows.get(i), i, rows.size(), marked > 0));
        }
        tellSum();
    }

    private void tellSum() {
        int all =
                rubrics.of(tutor, activity).stream().mapToInt(row -> row.points).sum();
        sum.setText(all == 0 ? "" : Text.of("rubric.sum", PointsText.of(all)));
        sums.accept(all);
    }

    private ListItem row(RubricRow row, int at, int count, boolean measured) {
        var title = new TextField();
        title.setAriaLabel(Text.of("rubric.row", at + 1));
        title.setValue(row.title);
        title.addClassName("grow");
        var points = new IntegerField();
        points.setAriaLabel(Text.of("rubric.row.points", at + 1));
        points.setSuffixComponent(new Span(Text.of("rubric.points")));
        points.setValue(row.points);
        points.setReadOnly(measured);
        var place = new Div(new LevelsEditor(tutor, row, at + 1, measured, levels));
        place.addClassName("levels-place");
        Runnable save = () -> save(row, title, points, () -> {
            // They are told what they can be worth at most.
            place.removeAll();
            place.add(new LevelsEditor(tutor, row, at + 1, measured, levels));
        });
        title.addValueChangeListener(change -> save.run());
        points.addValueChangeListener(change -> save.run());
        var up = icon(VaadinIcon.ARROW_UP, "rubric.up", at, () -> move(row.id, true, at - 1));
        up.setEnabled(at > 0);
        var down = icon(VaadinIcon.ARROW_DOWN, "rubric.down", at, () -> move(row.id, false, at + 1));
        down.setEnabled(at < count - 1);
        var remove = icon(
                VaadinIcon.CLOSE_SMALL,
                "rubric.remove",
                at,
                () -> attempt(() -> rubrics.remove(tutor, activity, row.id)));
        remove.setEnabled(!measured);
        var item = new ListItem(title, points, up, down, remove, place);
        shortcut(item, Key.ARROW_UP, () -> move(row.id, true, at - 1));
        shortcut(item, Key.ARROW_DOWN, () -> move(row.id, false, at + 1));
        return item;
    }

    private static void shortcut(ListItem item, Key key, Runnable moves) {
        // What is being typed is taken first: the rows are drawn anew.
        Shortcuts.addShortcutListener(item, (ShortcutEvent event) -> moves.run(), key)
                .withAlt()
                .listenOn(item)
                .resetFocusOnActiveElement();
    }

    private static Button icon(VaadinIcon icon, String words, int at, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Text.of(words, at + 1));
        button.setTooltipText(Text.of(words, at + 1));
        return button;
    }

    private void add() {
        attempt(() -> rubrics.add(
                tutor,
                activity,
                Text.of("rubric.new", rubrics.of(tutor, activity).size() + 1),
                FIRST_POINTS));
        focus((int) list.getChildren().count() - 1);
    }

    private void move(UUID row, boolean up, int to) {
        attempt(() -> rubrics.move(tutor, activity, row, up));
        focus(to);
    }

    /** The row that was added or moved stays under the hands of who uses the keyboard. */
    private void focus(int at) {
        list.getChildren()
                .skip(Math.max(0, at))
                .findFirst()
                .flatMap(item -> item.getChildren().findFirst())
                .map(TextField.class::cast)
                .ifPresent(title -> {
                    title.setAutoselect(true);
                    title.focus();
                });
    }

    private void save(RubricRow row, TextField title, IntegerField points, Runnable measured) {
        int most = points.getValue() == null ? 0 : points.getValue();
        try {
            rubrics.change(tutor, activity, row.id, title.getValue(), most);
            if (row.points != most) {
                row.points = most;
                measured.run();
            }
            tellSum();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
        show();
    }
}
