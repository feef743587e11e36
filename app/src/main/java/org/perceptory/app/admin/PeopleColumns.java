package org.perceptory.app.admin;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which column of a list of people says what.
 *
 * @param at the place of each in a line
 * @param named whether the first line says so, and is nobody
 */
record PeopleColumns(Map<Kind, Integer> at, boolean named) {

    enum Kind {
        USERNAME,
        NAME,
        GIVEN,
        FAMILY,
        EMAIL,
        ROLE
    }

    /** What people and VLEs call them, without blanks and hyphens. */
    private static final Map<String, Kind> HEADINGS = Map.ofEntries(
            Map.entry("username", Kind.USERNAME),
            Map.entry("user", Kind.USERNAME),
            Map.entry("login", Kind.USERNAME),
            Map.entry("loginid", Kind.USERNAME),
            Map.entry("name", Kind.NAME),
            Map.entry("fullname", Kind.NAME),
            Map.entry("firstname", Kind.GIVEN),
            Map.entry("givenname", Kind.GIVEN),
            Map.entry("lastname", Kind.FAMILY),
            Map.entry("familyname", Kind.FAMILY),
            Map.entry("surname", Kind.FAMILY),
            Map.entry("email", Kind.EMAIL),
            Map.entry("mail", Kind.EMAIL),
            Map.entry("emailaddress", Kind.EMAIL),
            Map.entry("role", Kind.ROLE));

    private static final PeopleColumns UNNAMED =
            new PeopleColumns(Map.of(Kind.USERNAME, 0, Kind.NAME, 1, Kind.EMAIL, 2, Kind.ROLE, 3), false);

    /** @param first the first line, which may be headings: then it says who it is by user name or e-mail address */
    static PeopleColumns of(List<String> first) {
        var at = new EnumMap<Kind, Integer>(Kind.class);
        IntStream.range(0, first.size()).forEach(i -> {
            Kind kind = HEADINGS.get(first.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", ""));
            if (kind != null) {
                at.putIfAbsent(kind, i);
            }
        });
        boolean named = at.containsKey(Kind.USERNAME) || at.containsKey(Kind.EMAIL);
        return named ? new PeopleColumns(at, true) : UNNAMED;
    }

    /** Who is known by an e-mail address alone has that for a user name. */
    String username(List<String> row) {
        return at.containsKey(Kind.USERNAME) ? cell(row, Kind.USERNAME) : email(row);
    }

    String name(List<String> row) {
        String whole = cell(row, Kind.NAME);
        return whole.isEmpty() ? (cell(row, Kind.GIVEN) + " " + cell(row, Kind.FAMILY)).strip() : whole;
    }

    String email(List<String> row) {
        return cell(row, Kind.EMAIL);
    }

    String role(List<String> row) {
        return cell(row, Kind.ROLE);
    }

    private String cell(List<String> row, Kind kind) {
        int place = at.getOrDefault(kind, Integer.MAX_VALUE);
        return place < row.size() ? row.get(place).strip() : "";
    }
}
