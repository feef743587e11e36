package org.perceptory.learning.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.onnx.PreprocessingGraph.Channels;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;

/** Reads an entry: Java properties in UTF-8, described in {@code docs/backbones.md}. */
final class EntryReader {
    private static final int LARGEST_SIDE = 1024;
    private static final String PATCHES = "LOG_MEL";

    private final Properties said = new Properties();

    private EntryReader(Reader text) throws IOException {
        said.load(text);
    }

    /**
     * @throws UnusableBackboneException MISSING or WRONG, with the property's name
     * @throws IOException when it cannot be read
     */
    static EntryFile read(Reader text) throws IOException {
        try {
            return new EntryReader(text).entry();
        } catch (IllegalArgumentException badEscape) {
            throw new UnusableBackboneException(BackboneFault.WRONG, "\\u", badEscape.getMessage());
        }
    }

    private EntryFile entry() {
        Optional<URI> address = optional("address", URI::create);
        if (address.isPresent()) {
            required("sha256");
            required("bytes");
        }
        Optional<Long> bytes = optional("bytes", value -> positive(Long.parseLong(value)));
        Optional<Integer> size = optional("embeddingSize", value -> (int) positive(Integer.parseInt(value)));
        return new EntryFile(
                value("id", EntryReader::plainName),
                value("version", value -> (int) positive(Integer.parseInt(value))),
                value("modality", Medium::valueOf),
                required("licence"),
                required("card"),
                optional("sha256", EntryReader::digest),
                bytes.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                size.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                address,
                adaptation());
    }

    private Optional<Adaptation> adaptation() {
        Optional<String> layout = optional("layout", Function.identity());
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> output = optional("output", Function.identity());
        if (layout.get().equals(PATCHES)) {
            return Optional.of(new Adaptation.Patches(
                    output, value("hop", value -> (int) positive(Integer.parseInt(value)))));
        }
        boolean blueFirst = optional("channels", Order::valueOf).orElse(Order.RGB) == Order.BGR;
        List<Float> mean = value("mean", EntryReader::oneOrThree);
        List<Float> scale = value("scale", EntryReader::divisors);
        return Optional.of(new Adaptation.Pixels(
                output,
                value("layout", Layout::valueOf),
                value("side", EntryReader::side),
                new Channels(mean, scale, blueFirst)));
    }

    private enum Order {
        RGB,
        BGR
    }

    private String required(String name) {
        return value(name, Function.identity());
    }

    private <T> T value(String name, Function<String, T> reading) {
        return optional(name, reading).orElseThrow(() -> new UnusableBackboneException(BackboneFault.MISSING, name));
    }

    private <T> Optional<T> optional(String name, Function<String, T> reading) {
        String value = said.getProperty(name, "").strip();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(reading.apply(value));
        } catch (IllegalArgumentException wrong) {
            throw new UnusableBackboneException(BackboneFault.WRONG, name, value);
        }
    }

    private static long positive(long number) {
        return require(number, number > 0);
    }

    private static int side(String value) {
        int side = Integer.parseInt(value);
        return require(side, side > 0 && side <= LARGEST_SIDE);
    }

    /** It becomes part of addresses and file names. */
    private static String plainName(String value) {
        return require(value, value.matches("[a-z0-9][a-z0-9.-]{0,63}"));
    }

    private static String digest(String value) {
        return require(value.toLowerCase(Locale.ROOT), value.matches("[0-9A-Fa-f]{64}"));
    }

    private static List<Float> oneOrThree(String value) {
        List<Float> numbers =
                Stream.of(value.split("[\\s,]+")).map(Float::valueOf).toList();
        boolean finite = numbers.stream().allMatch(Float::isFinite);
        return require(numbers, finite && (numbers.size() == 1 || numbers.size() == 3));
    }

    private static List<Float> divisors(String value) {
        List<Float> numbers = oneOrThree(value);
        return require(numbers, !numbers.contains(0f));
    }

    private static <T> T require(T value, boolean good) {
        if (!good) {
            throw new IllegalArgumentException(value.toString());
        }
        return value;
    }
}
