package org.perceptory.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who is to have an account here.
 *
 * @param name empty where it is not known: then the user name stands for it
 * @param email empty where it is not known
 */
public record NewPerson(String username, String name, String email, Role role) {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]{0,200}");
    private static final Pattern EMAIL =
            Pattern.compile("|[^\\s@\\p{Cntrl}\\p{Cf}<>\"(),;:]{1,64}@[^\\s@\\p{Cntrl}<>\"(),;:]{1,189}");

    /** What of it cannot be taken as it is. */
    public enum Fault {
        USERNAME,
        NAME,
        EMAIL
    }

    /** What makes no sense, if anything. */
    public Optional<Fault> fault() {
        if (!USERNAME.matcher(username).matches()) {
            return Optional.of(Fault.USERNAME);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Fault.NAME);
        }
        return EMAIL.matcher(email).matches() ? Optional.empty() : Optional.of(Fault.EMAIL);
    }
}
