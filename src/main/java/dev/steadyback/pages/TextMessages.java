package dev.steadyback.pages;

import dev.steadyback.language.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Lets a template say {@code #{key(values)}} from the same files as everything else, see {@link Texts}. A key that no file has fails: the template engine would
 * write a placeholder into the page for a message that is merely not there.
 */
@Component("messageSource")
final class TextMessages implements MessageSource {
    private static final Object[] NONE = {};

    /** Spring asks in this way for messages of its own, which have no text here. */
    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String otherwise, @Nullable Locale locale) {
        return otherwise;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        return Texts.in(locale == null ? Locale.ROOT : locale).say(code, args == null ? NONE : args);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(Arrays.toString(resolvable.getCodes()));
        }
        return otherwise;
    }
}
