package org.perceptory.app.signin;

import org.perceptory.domain.person.Person;

/** What to call a person whose name may not be known. */
public final class PersonName {

  private PersonName() {}

  public static String of(Person person) {
    return person.name == null || person.name.isBlank() ? person.subject : person.name;
  }
}
