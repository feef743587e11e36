package org.perceptory.app.signin;

import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;

/** What to call a person whose name may not be known. */
public final class PersonName {

    /** Characters of an id that tell the people of a course apart. */
    private static final int SHORT = 6;

    private PersonName() {}

    public static String of(Person person) {
        return person.name == null || person.name.isBlank()
                ? Text.of("person.unnamed", person.id.toString().substring(0, SHORT))
                : person.name;
    }
}
