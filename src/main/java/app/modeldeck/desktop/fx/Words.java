package app.modeldeck.desktop.fx;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the windows say, from `messages.properties`, in one language. Immutable and safe for several threads.
public final class Words {
    private static final String BUNDLE = "app.modeldeck.desktop.messages";
    private static final String ENGLISH = "en";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The words of that language, else of English. Numbers and dates are written as those words are: in English words
    /// other digits, and dates from right to left, would not be read.
    public static Words in(Locale locale) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale);
        var language = bundle.getLocale().getLanguage();
        boolean spoken = language.equals(locale.getLanguage());
        return new Words(
                bundle, spoken ? locale : Locale.of(language.isEmpty() ? ENGLISH : language, locale.getCountry()));
    }

    /// The text of that name with its places filled; numbers are written as the language writes them.
    ///
    /// @throws java.util.MissingResourceException when there is no such text
    public String text(String name, Object... arguments) {
        return new MessageFormat(bundle.getString(name), locale).format(arguments);
    }

    /// The number with all its digits, as the language writes it.
    public String number(BigDecimal number) {
        var separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return number.toPlainString().replace('.', separator);
    }

    /// The language.
    public Locale locale() {
        return locale;
    }
}
