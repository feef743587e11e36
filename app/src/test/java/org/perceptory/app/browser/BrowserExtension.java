package org.perceptory.app.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives a test a {@link Visitor} for each such parameter, every one with a browser profile of their own, and the
 * {@link CameraFilm} and the {@link MicrophoneTape}. A failed test says what its pages show, for where nobody finds the
 * screenshots that it leaves under {@code target/browser}; a page that threw fails its test.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);
    private static final Path FILM =
            Path.of("target", "browser", "camera.mjpeg").toAbsolutePath();
    private static final Path TAPE =
            Path.of("target", "browser", "microphone.wav").toAbsolutePath();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type == CameraFilm.class || type == MicrophoneTape.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == CameraFilm.class) {
            return film(test);
        }
        if (parameter.getParameter().getType() == MicrophoneTape.class) {
            return tape(test);
        }
        Chromium chromium = parameter.isAnnotated(TwoCameras.class) ? withTwoCameras(test) : withFilm(test);
        var visitor = new Visitor(chromium.browser(), parameter.isAnnotated(OnPhone.class));
        visitors(test).add(visitor);
        return visitor;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) {
        String shown = visitors(test).stream().map(Visitor::shown).collect(Collectors.joining());
        throw new AssertionError(failure.getMessage() + shown, failure);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var faults = new ArrayList<String>();
        int number = 0;
        if (test.getExecutionException().isPresent()) {
            ServerStacks.write(Path.of("target", "browser"), name(test));
        }
        for (Visitor visitor : visitors(test)) {
            if (test.getExecutionException().isPresent()) {
                System.out.println(name(test) + " still waits for " + visitor.unanswered());
                visitor.screenshot(Path.of("target", "browser", name(test) + "-" + ++number + ".png"));
            }
            faults.addAll(visitor.faults());
            visitor.close();
        }
        if (test.getExecutionException().isEmpty()) {
            Assertions.assertThat(faults).as("errors that pages threw").isEmpty();
        }
    }

    private static String name(ExtensionContext test) {
        return (test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName() + test.getUniqueId().replaceAll(".*#(\\d+)]$|.*", "$1"));
    }

    /** Browsers start at the first test that needs them and stop after the last one. */
    private static Chromium withFilm(ExtensionContext test) {
        return ours(test).getOrComputeIfAbsent("film", key -> new Chromium(film(test), tape(test)), Chromium.class);
    }

    private static Chromium withTwoCameras(ExtensionContext test) {
        return ours(test).getOrComputeIfAbsent("two cameras", key -> new Chromium(2), Chromium.class);
    }

    private static CameraFilm film(ExtensionContext test) {
        return ours(test).getOrComputeIfAbsent(CameraFilm.class, key -> new CameraFilm(FILM), CameraFilm.class);
    }

    private static MicrophoneTape tape(ExtensionContext test) {
        return ours(test)
                .getOrComputeIfAbsent(MicrophoneTape.class, key -> new MicrophoneTape(TAPE), MicrophoneTape.class);
    }

    private static Store ours(ExtensionContext test) {
        return test.getRoot().getStore(OURS);
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> visitors(ExtensionContext test) {
        return test.getStore(OURS).getOrComputeIfAbsent(Visitor.class, key -> new ArrayList<Visitor>(), List.class);
    }
}
