package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In an application server the thread's class loader may know none of our libraries. */
class ClassLoaderTest {

    @Test
    void readsEveryFormatWithoutHelpOfTheContextClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            for (String name : new String[] {"lossy.webp", "ycck.jpg", "animated.gif"}) {
                assertThat(new ImageIntake().accept(Pictures.resource(name)).width())
                        .isEqualTo(Pictures.WIDTH);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
