package dev.steadyback.pages.say;

import dev.steadyback.language.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Lets a template say {@code #{key(values)}} from the same files as everything else, see {@link Texts}. A key that no file has fails: the template engine would
 * write a placeholder into the page for a message that is merely not there. For that it is the source of the templates alone, and not that of the application,
 * which others ask for what they know not to be there.
 */
@Component
class TextMessages implements MessageSource {
    private static final Object[] NONE = {};

    TextMessages(ObjectProvider<SpringTemplateEngine> engines) {
        engines.ifAvailable(engine -> engine.setTemplateEngineMessageSource(this));
    }

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
