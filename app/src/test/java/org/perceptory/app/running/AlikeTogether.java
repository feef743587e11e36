package org.perceptory.app.running;

import io.quarkus.test.common.WithTestResource;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Tests that want the same application come one after the other: it starts anew, which takes as long as many a test,
 * only where the next one wants another. Those that most want come first.
 */
public final class AlikeTogether implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(AlikeTogether::another)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static boolean another(ClassDescriptor test) {
        return test.findAnnotation(WithTestResource.class)
                .filter(with -> with.value() != RunningPerceptory.class)
                .isPresent();
    }
}
