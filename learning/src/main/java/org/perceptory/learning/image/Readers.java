package org.perceptory.learning.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The decoder of each format, named outright: ImageIO's own search asks whichever class loader is current, and inside
 * an application server that one does not see our libraries.
 */
final class Readers {
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
    private static final ImageReaderSpi PLAIN_JPEG = ofJdk("JPEG");
    private static final ImageReaderSpi ANY_JPEG = upon(PLAIN_JPEG);
    private static final ImageReaderSpi PNG = ofJdk("png");
    private static final ImageReaderSpi GIF = ofJdk("gif");
    private static final ImageReaderSpi BMP = ofJdk("bmp");

    private Readers() {}

    /** To be disposed of by the caller. */
    static ImageReader open(PictureFormat format, byte[] file) throws IOException {
        return open(
                switch (format) {
                    case JPEG -> ANY_JPEG;
                    case PLAIN_CMYK_JPEG -> PLAIN_JPEG;
                    case PNG -> PNG;
                    case GIF -> GIF;
                    case BMP -> BMP;
                    case WEBP -> WEBP;
                },
                file);
    }

    /** For JPEG as we write it ourselves. To be disposed of by the caller. */
    static ImageReader openPlainJpeg(byte[] file) throws IOException {
        return open(PLAIN_JPEG, file);
    }

    private static ImageReader open(ImageReaderSpi provider, byte[] file) throws IOException {
        ImageReader reader = provider.createReaderInstance();
        reader.setInput(new EndingStream(file), true, true);
        return reader;
    }

    /** Looks for the JDK's reader, which does half of its work, when it is registered: in a registry of its own. */
    private static ImageReaderSpi upon(ImageReaderSpi jdk) {
        ServiceRegistry registry =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        registry.registerServiceProvider(jdk, ImageReaderSpi.class);
        JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
        registry.registerServiceProvider(provider, ImageReaderSpi.class);
        return provider;
    }

    private static ImageReaderSpi ofJdk(String format) {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (all.hasNext()) {
            ImageReaderSpi provider = all.next();
            if (provider.getClass().getName().startsWith("com.sun.imageio.")
                    && List.of(provider.getFormatNames()).contains(format)) {
                return provider;
            }
        }
        throw new IllegalStateException("This Java comes without a reader of " + format);
    }
}
