package org.perceptory.app.rubric;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.controls.PointsField;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.LevelText;
import org.perceptory.domain.activity.RubricLevel;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.person.Person;

/** The levels of a row as a tutor writes them; saved as they are typed. */
class LevelsEditor extends Div {

    private final transient Person tutor;
    private final transient RubricRow row;
    private final transient RubricLevels levels;
    private final int number;
    private final boolean fixed;
    private final UnorderedList list = new UnorderedList();
    private final Button add = new Button(Text.of("rubric.level.add"), VaadinIcon.PLUS.create(), click -> add());

    /**
     * @param number of the row, from 1
     * @param fixed whether points were given, so that only words change
     */
    LevelsEditor(Person tutor, RubricRow row, int number, boolean fixed, RubricLevels levels) {
        this.tutor = tutor;
        this.row = row;
        this.levels = levels;
        this.number = number;
        this.fixed = fixed;
        addClassName("levels-editor");
        list.addClassName("level-rows");
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.setAriaLabel(Text.of("rubric.level.add.to", number));
        add(list, add);
        show();
    }

    /** Draws them as they stand in the database now. */
    private void show() {
        List<RubricLevel> all = levels.of(tutor, row.activityId).getOrDefault(row.id, List.of());
        list.removeAll();
        list.setVisible(!all.isEmpty());
        for (int i = 0; i < all.size(); i++) {
            list.add(item(all.get(i), i + 1));
        }
        add.setVisible(!fixed && all.size() < RubricLevels.MOST_LEVELS);
    }

    private ListItem item(RubricLevel level, int at) {
        var title = new TextField();
        title.setAriaLabel(Text.of("rubric.level.title", number, at));
        title.setPlaceholder(Text.of("rubric.level.title.example"));
        title.setValue(level.title);
        title.addClassName("level-name");
        var description = new TextArea();
        description.setAriaLabel(Text.of("rubric.level.description", number, at));
        description.setPlaceholder(Text.of("rubric.level.description.example"));
        description.setMaxLength(LevelText.LONGEST);
        description.setMinRows(1);
        description.setValue(level.description);
        description.addClassName("grow");
        var points = new PointsField(
                row.points, typed -> change(level, new LevelText(title.getValue(), description.getValue(), typed)));
        points.setAriaLabel(Text.of("rubric.level.points.of", number, at));
        points.show(level.points);
        points.setReadOnly(fixed);
        title.addValueChangeListener(change -> words(level, title, description));
        description.addValueChangeListener(change -> words(level, title, description));
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            attempt(() -> levels.remove(tutor, row.activityId, row.id, level.id));
            show();
            add.focus();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Text.of("rubric.level.remove", number, at));
        remove.setTooltipText(Text.of("rubric.level.remove", number, at));
        remove.setVisible(!fixed);
        return new ListItem(title, points, remove, description);
    }

    /** What is refused stays in the field, with the reason beside it, until it is mended. */
    private void words(RubricLevel level, TextField title, TextArea description) {
        attempt(() -> change(level, new LevelText(title.getValue(), description.getValue(), level.points)));
    }

    private void change(RubricLevel level, LevelText text) {
        levels.change(tutor, row.activityId, row.id, level.id, text);
        if (text.points() != null) {
            level.points = text.points();
        }
    }

    private void add() {
        List<RubricLevel> all = levels.of(tutor, row.activityId).getOrDefault(row.id, List.of());
        attempt(() -> {
            RubricLevel made = levels.add(
                    tutor,
                    row.activityId,
                    row.id,
                    new LevelText(Text.of("rubric.level.new", all.size() + 1), "", next(all)));
            show();
            focus(made.id);
        });
    }

    /** The first is worth all, each further one a step less. */
    private BigDecimal next(List<RubricLevel> all) {
        BigDecimal step = BigDecimal.valueOf(row.points > 1 ? 1 : 0).max(new BigDecimal("0.5"));
        return all.isEmpty()
                ? BigDecimal.valueOf(row.points)
                : all.getLast().points.subtract(step).max(BigDecimal.ZERO);
    }

    /** The new one is under the hands of who uses the keyboard. */
    private void focus(UUID made) {
        List<RubricLevel> all = levels.of(tutor, row.activityId).get(row.id);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id.equals(made)) {
                list.getChildren()
                        .skip(i)
                        .findFirst()
                        .flatMap(item -> item.getChildren().findFirst())
                        .map(TextField.class::cast)
                        .ifPresent(title -> {
                            title.setAutoselect(true);
                            title.focus();
                        });
            }
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }
}
