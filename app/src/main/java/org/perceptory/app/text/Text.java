package org.perceptory.app.text;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.perceptory.domain.project.Modality;

/** Words by key, with {@link MessageFormat} arguments. A key without words is a fault of ours and says so at once. */
public final class Text {

    private static final String BUNDLE = "messages.perceptory";

    private Text() {}

    /**
     * @param key a key of the bundle
     * @param arguments what the placeholders {@code {0}}, {@code {1}} … stand for
     * @return the words in the language of the page that is being served, in English outside a page
     * @throws java.util.MissingResourceException when no bundle holds the key
     */
    public static String of(String key, Object... arguments) {
        Locale locale =
                UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale();
        String words = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return new MessageFormat(words, locale).format(arguments);
    }

    /**
     * The words for a project of this modality: those of {@code key.MODALITY} where the bundle has them, else those of
     * the key itself, which are the ones for pictures.
     */
    public static String in(Modality modality, String key, Object... arguments) {
        String own = key + "." + modality;
        return of(has(own) ? own : key, arguments);
    }

    /** True when the bundle has words for the key. */
    public static boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).containsKey(key);
    }
}
