package org.perceptory.app.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.Role;

/**
 * A list of people as a spreadsheet saves it: with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows' own
 * letters, with a line of headings or without ({@code user name, name, e-mail, role}). Whatever a line says, it is a
 * line of the answer, with what is wrong about it.
 */
final class PeopleFile {

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_LINES = 2_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private PeopleFile() {}

    /**
     * @param number of the person in the file, from 1
     * @param problem why nobody can be made of it, as a sentence; empty where somebody can
     */
    record Line(int number, NewPerson person, String problem) {

        boolean good() {
            return problem.isEmpty();
        }

        Line but(String found) {
            return new Line(number, person, found);
        }
    }

    /** Says why a file as a whole is not taken. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        private UnreadableException(String sentence) {
            super(sentence);
        }
    }

    /** The letters of a file, in whichever of the usual ways they are written. */
    static String text(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE.decode(ByteBuffer.wrap(file)).toString();
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE.decode(ByteBuffer.wrap(file)).toString();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException olderThanUnicode) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** @throws UnreadableException where it is no list, or too long a one */
    static List<Line> read(String text) throws UnreadableException {
        List<List<String>> rows = rows(text.replace(BYTE_ORDER_MARK, ""));
        if (rows.isEmpty()) {
            return List.of();
        }
        PeopleColumns columns = PeopleColumns.of(rows.getFirst());
        List<List<String>> people = columns.named() ? rows.subList(1, rows.size()) : rows;
        if (people.size() > MOST_LINES) {
            throw new UnreadableException(Text.of("people.many.long", MOST_LINES));
        }
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (List<String> row : people) {
            lines.add(line(lines.size() + 1, row, columns, seen));
        }
        return lines;
    }

    private static List<List<String>> rows(String text) throws UnreadableException {
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<List<String>> rows =
                CSV.readerForListOf(String.class).with(schema).readValues(text)) {
            return rows.readAll().stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new UnreadableException(Text.of("people.many.malformed", line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one of the three that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(
                        first.chars().filter(c -> c == one).count(),
                        first.chars().filter(c -> c == other).count()))
                .orElseThrow();
    }

    private static Line line(int number, List<String> row, PeopleColumns columns, Set<String> seen) {
        String role = columns.role(row).toUpperCase(Locale.ROOT);
        boolean known = role.isEmpty() || role.equals(Role.STUDENT.name()) || role.equals(Role.TUTOR.name());
        var person = new NewPerson(
                columns.username(row),
                columns.name(row),
                columns.email(row),
                role.equals(Role.TUTOR.name()) ? Role.TUTOR : Role.STUDENT);
        String problem = person.fault()
                .map(fault -> Text.of("people.fault." + fault))
                .orElse(known ? "" : Text.of("people.many.role", columns.role(row)));
        if (problem.isEmpty() && !seen.add(person.username())) {
            problem = Text.of("people.many.twice");
        }
        return new Line(number, person, problem);
    }
}
