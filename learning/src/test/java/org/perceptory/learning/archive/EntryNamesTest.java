package org.perceptory.learning.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names arrive in the characters that they were written in. */
class EntryNamesTest {
    private static final Charset IBM437 = Charset.forName("IBM437");
    private static final Charset IBM850 = Charset.forName("IBM850");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(IBM437, List.of("H\u00fcndchen/gr\u00f6\u00dfer.jpg")),
                arguments(IBM437, List.of("ni\u00f1o/1.jpg", "\u00e9t\u00e9/2.jpg")),
                arguments(StandardCharsets.UTF_8, List.of("H\u00fcndchen/gr\u00f6\u00dfer.jpg")),
                arguments(StandardCharsets.UTF_8, List.of("\u72ac/1.jpg", "cats/2.jpg")),
                arguments(SHIFT_JIS, List.of("\u8868/1.jpg", "\u732b/2.jpg")),
                arguments(SHIFT_JIS, List.of("\u30bd\u30d5\u30c8/1.jpg", "\u80fd\u529b/\u8868\u793a.jpg")),
                arguments(SHIFT_JIS, List.of("\u72ac\u306e\u5199\u771f/IMG_0001.jpg", "cats/IMG_0002.jpg")));
    }

    @ParameterizedTest
    @MethodSource
    void names(Charset charset, List<String> names) {
        List<ZipRecord> records = names.stream()
                .map(name -> record(name.getBytes(charset), new byte[0]))
                .toList();
        EntryNames read = EntryNames.of(records);
        assertThat(records).extracting(read::name).containsExactlyElementsOf(names);
    }

    static Stream<Arguments> beside() {
        byte[] old = "na\u00efve/1.jpg".getBytes(IBM850);
        return Stream.of(
                arguments("the same name", old, field(old, "\u043a\u043e\u0442/1.jpg"), "\u043a\u043e\u0442/1.jpg"),
                arguments("of another name", old, field(new byte[] {1}, "cats/1.jpg"), "na\u00efve/1.jpg"),
                arguments("cut off", old, Arrays.copyOf(field(old, ""), 4), "na\u00efve/1.jpg"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void beside(String what, byte[] name, byte[] field, String read) {
        ZipRecord record = record(name, field);
        assertThat(EntryNames.of(List.of(record)).name(record)).isEqualTo(read);
    }

    /** As Info-ZIP writes it: version, check sum of the old name, the new one. */
    private static byte[] field(byte[] name, String unicode) {
        CRC32 sum = new CRC32();
        sum.update(name);
        var field = new ByteArrayOutputStream();
        field.write(1);
        field.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .array());
        field.writeBytes(unicode.getBytes(StandardCharsets.UTF_8));
        return field.toByteArray();
    }

    private static ZipRecord record(byte[] name, byte[] unicodePath) {
        return new ZipRecord(name, unicodePath, 0, 0, 0, 0, 0, 0);
    }
}
