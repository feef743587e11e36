package org.perceptory.app.controls;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.util.Locale;
import org.perceptory.app.text.When;

/** Has fields for dates show them as every page does. */
public final class DateFields {

    private static final int MONDAY = 1;

    private DateFields() {}

    public static DatePicker alike(DatePicker field) {
        field.setLocale(Locale.UK);
        field.setI18n(words());
        return field;
    }

    public static DateTimePicker alike(DateTimePicker field) {
        field.setLocale(Locale.UK);
        field.setDatePickerI18n(words());
        return field;
    }

    /** What is typed may also be as a VLE or a spreadsheet has it. */
    private static DatePickerI18n words() {
        return new DatePickerI18n()
                .setDateFormats(When.DAY_PATTERN, "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d MMMM yyyy")
                .setFirstDayOfWeek(MONDAY);
    }
}
