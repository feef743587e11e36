package org.perceptory.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting that there is stands in the docs, and every one in the docs is there. */
class SettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\bPERCEPTORY(_[A-Z]+)+\\b");
    /** In Java, where it is read by its name and not through a mapping. */
    private static final Pattern LITERAL = Pattern.compile("\"(PERCEPTORY(?:_[A-Z]+)+)\""
            + "|(?:getProperty|getValue|ConfigProperty)\\((?:name = )?\"(perceptory(?:\\.[a-z-]+)+)\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(PERCEPTORY[A-Z_]+)` \\| (true|false|\\d+) \\|");
    private static final Map<String, String> MAPPED = mapped();

    @Test
    void the_mappings_of_all_modules_are_seen() {
        assertThat(MAPPED)
                .containsKeys(
                        "PERCEPTORY_LIMITS_UNDO",
                        "PERCEPTORY_OIDC_ROLES_CLAIM",
                        "PERCEPTORY_SIGN_IN_ADMIN_USERNAME",
                        "PERCEPTORY_WORKER_EMBEDDED",
                        "PERCEPTORY_QUEUE_ATTEMPTS");
    }

    @Test
    void every_setting_is_documented() {
        Set<String> there = new TreeSet<>(MAPPED.keySet());
        there.addAll(readByName());
        assertThat(documented()).containsAll(there);
    }

    @Test
    void every_documented_setting_is_there() {
        Set<String> there = new TreeSet<>(MAPPED.keySet());
        there.addAll(readByName());
        assertThat(there).containsAll(documented());
    }

    @Test
    void numbers_and_switches_have_the_defaults_that_the_docs_give() {
        Map<String, String> told = new TreeMap<>();
        docs().flatMap(text -> ROW.matcher(text).results()).forEach(row -> told.put(row.group(1), row.group(2)));
        assertThat(told)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        (name, value) -> assertThat(MAPPED.get(name)).as(name).isEqualTo(value));
    }

    private static Set<String> documented() {
        Set<String> names = new TreeSet<>();
        docs().flatMap(text -> VARIABLE.matcher(text).results())
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }

    private static Stream<String> docs() {
        Stream<Path> root = Repository.files("", ".md").stream();
        return root.map(Repository::read);
    }

    private static Set<String> readByName() {
        Set<String> names = new TreeSet<>();
        Repository.files("", ".java").stream()
                .filter(file ->
                        Repository.name(file).matches("(app|worker|domain|learning|local-postgres|bench)/src/main/.*"))
                .flatMap(file -> LITERAL.matcher(Repository.read(file)).results())
                .map(literal -> variable(literal.group(1) == null ? literal.group(2) : literal.group(1)))
                .forEach(names::add);
        Repository.files("deploy/lab", ".sh").stream()
                .filter(file -> !Repository.name(file).contains("/test/"))
                .flatMap(file -> VARIABLE.matcher(Repository.read(file)).results())
                .forEach(name -> names.add(name.group()));
        return names;
    }

    /** The default of each, or "" where it has none, by the name of its environment variable. */
    private static Map<String, String> mapped() {
        Map<String, String> all = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.perceptory").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(type ->
                                add(type.getAnnotation(ConfigMapping.class).prefix(), type, all));
        return all;
    }

    private static void add(String prefix, Class<?> mapping, Map<String, String> all) {
        for (Method member : Arrays.stream(mapping.getMethods())
                .filter(method -> !method.isDefault())
                .toList()) {
            String name = prefix + "." + name(member);
            Class<?> type = plain(member.getGenericReturnType());
            if (type.isInterface() && type.getPackageName().startsWith("org.perceptory")) {
                add(name, type, all);
            } else {
                WithDefault value = member.getAnnotation(WithDefault.class);
                all.put(variable(name), value == null ? "" : value.value());
            }
        }
    }

    private static String name(Method member) {
        WithName named = member.getAnnotation(WithName.class);
        return named != null
                ? named.value()
                : member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Class<?> plain(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType holder ->
                plain(List.of(holder.getActualTypeArguments()).getFirst());
            default -> throw new IllegalStateException(type.getTypeName());
        };
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z]", "_").toUpperCase(Locale.ROOT);
    }
}
