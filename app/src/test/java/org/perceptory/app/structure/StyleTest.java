package org.perceptory.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of the program and no formatter sees, in the sources of every module. */
class StyleTest {
    private static final List<CompilationUnitTree> UNITS = new ArrayList<>();

    @BeforeAll
    static void parse() throws IOException {
        List<Path> sources = Repository.files("", ".java").stream()
                .filter(StyleTest::isProgram)
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(UNITS::add);
        }
    }

    private static boolean isProgram(Path file) {
        return Repository.name(file).contains("/src/main/java/");
    }

    @Test
    void the_rules_below_see_the_modules_of_profiles_too() {
        assertThat(UNITS).hasSizeGreaterThan(500);
        assertThat(UNITS.stream().map(unit -> unit.getPackageName().toString()))
                .contains("org.perceptory.bench", "org.perceptory.pretraining", "org.perceptory.learning.head");
    }

    @Test
    void optional_is_no_parameter() {
        List<String> found = new ArrayList<>();
        scan((unit, type, method) -> method.getParameters().stream()
                .map(VariableTree::getType)
                .filter(parameter -> parameter != null
                        && parameter.toString().matches("(java\\.util\\.)?Optional\\b.*|Optional(Int|Long|Double)"))
                .forEach(parameter -> found.add(where(unit, type) + "." + method.getName() + "(" + parameter + ")")));
        assertThat(found).isEmpty();
    }

    @Test
    void the_program_sleeps_in_one_place() {
        List<String> found = new ArrayList<>();
        scan((unit, type, method) -> {
            String body = String.valueOf(method.getBody());
            if (body.matches("(?s).*(\\bsleep|\\bparkNanos)\\(.*")) {
                found.add(type.getSimpleName() + "." + method.getName());
            }
        });
        assertThat(found).containsExactly("Patience.rest");
    }

    private interface Look {
        void at(CompilationUnitTree unit, ClassTree type, MethodTree method);
    }

    /** Looks at every method and constructor that is written; a record's components are no parameters. */
    private static void scan(Look look) {
        for (CompilationUnitTree unit : UNITS) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    for (Tree member : type.getMembers()) {
                        if (member instanceof MethodTree method) {
                            look.at(unit, type, method);
                        }
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(unit, null);
        }
    }

    private static String where(CompilationUnitTree unit, ClassTree type) {
        return unit.getPackageName() + "." + type.getSimpleName();
    }
}
