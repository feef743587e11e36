package org.perceptory.app.admin;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.perceptory.app.controls.DateFields;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.log.ActionLog;
import org.perceptory.domain.log.LogLine;
import org.perceptory.domain.person.Person;

/** Who did what to whom, the newest first; filtered, page by page, and as CSV. */
@Route("service/audit")
@RolesAllowed("ADMIN")
public class AuditView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int PAUSE_MILLIS = 300;

    private final transient Person admin;
    private final transient ActionLog log;
    private final transient ZoneId zone = When.zone();
    private final TextField person = text("audit.filter.person");
    private final Select<Area> area = new Select<>();
    private final TextField course = text("audit.filter.course");
    private final DatePicker from = day("audit.filter.from");
    private final DatePicker to = day("audit.filter.to");
    private final Anchor csv = new Anchor("", Text.of("audit.csv"));
    private final Div list = new Div();
    private final Button older = new Button(Text.of("audit.older"), click -> more());
    private Table table;
    private long last = Long.MAX_VALUE;

    @Inject
    public AuditView(CurrentPerson current, ActionLog log) {
        this.admin = current.get();
        this.log = log;
        area.setLabel(Text.of("audit.filter.area"));
        area.setItems(Area.values());
        area.setItemLabelGenerator(value -> Text.of("audit.area." + (value == null ? "any" : value)));
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(Text.of("audit.area.any"));
        csv.setId("log-csv");
        csv.setRouterIgnore(true);
        csv.getElement().setAttribute("download", true);
        older.setId("older");
        var filters = new Div(person, area, course, from, to, csv);
        filters.addClassNames("row", "filters");
        for (HasValue<?, ?> filter : List.of(person, area, course, from, to)) {
            filter.addValueChangeListener(change -> refresh());
        }
        add(ServicePages.head("audit"), filters, list, older);
        addClassNames("stack", "service", "log");
        refresh();
    }

    private static TextField text(String key) {
        var field = new TextField(Text.of(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    private static DatePicker day(String key) {
        var field = DateFields.alike(new DatePicker(Text.of(key)));
        field.setClearButtonVisible(true);
        return field;
    }

    private void refresh() {
        table = new Table(
                Text.of("audit.title"),
                "audit.when",
                "audit.who",
                "audit.what",
                "audit.whom",
                "audit.where",
                "audit.changed",
                "audit.detail");
        last = Long.MAX_VALUE;
        list.removeAll();
        more();
        list.add(table.isEmpty() ? new Paragraph(Text.of("audit.empty")) : table);
        csv.setHref(query().address());
    }

    private void more() {
        List<LogLine> lines = log.page(admin, query().filter(), last, PAGE);
        lines.forEach(line -> table.row(
                new Moment(line.at()),
                LogWords.by(line),
                LogWords.what(line),
                LogWords.whom(line),
                LogWords.where(line),
                LogWords.change(line, zone),
                LogWords.more(line)));
        older.setVisible(lines.size() == PAGE);
        if (!lines.isEmpty()) {
            last = lines.getLast().id();
        }
    }

    private LogQuery query() {
        return new LogQuery(
                person.getValue(),
                area.getOptionalValue(),
                course.getValue(),
                from.getOptionalValue(),
                to.getOptionalValue(),
                zone);
    }

    @Override
    public String getPageTitle() {
        return Text.of("audit.title") + " · " + Text.of("brand");
    }
}
