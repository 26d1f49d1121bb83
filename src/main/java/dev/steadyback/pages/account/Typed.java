package dev.steadyback.pages.account;

import dev.steadyback.account.SignIns;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.KeptForm;
import dev.steadyback.platform.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is typed to get in. It is taken as it is: a blank may be part of a password. */
final class Typed {
    private Typed() {}

    /**
     * A password or a code.
     *
     * @throws Refused if nothing was typed
     */
    static String secret(Form form, String field) {
        if (!KeptForm.isSecret(field)) {
            throw new IllegalArgumentException(field + " would be kept");
        }
        String typed = form.value(field);
        if (typed == null || typed.isEmpty()) {
            throw Refused.invalid(field, "is missing", "fault.text-missing");
        }
        return typed;
    }

    /**
     * What shows that whoever is signed in is who they are, as {@code pages/fields :: proof} has it.
     *
     * @throws Refused if the password is missing
     */
    static SignIns.Proof proof(Form form) {
        return new SignIns.Proof(secret(form, "before"), form.value(SignIns.CODE_NOW));
    }

    /** A form to be shown again, without what shows who somebody is. */
    static Form forgotten(Form form) {
        return form.with("before", null)
                .with(SignIns.CODE_NOW, null)
                .with("code", null)
                .with("passkey", null);
    }

    static String address(@Nullable String to) {
        return URLEncoder.encode(to == null ? "/" : to, StandardCharsets.UTF_8);
    }
}
