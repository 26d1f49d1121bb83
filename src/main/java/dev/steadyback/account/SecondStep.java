package dev.steadyback.account;

import dev.steadyback.account.Account.Authenticator;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import dev.steadyback.platform.Settings.SecondStepOf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked for after the password: a code of an app, or one of those that were written down for when the phone is gone. */
@Component
class SecondStep {
    private static final int RECOVERY_CODES = 10;

    /** Letters of five bits: 120 bits, so that nobody who reads their hashes finds one by trying. */
    private static final int RECOVERY_LENGTH = 24;

    private static final int TOGETHER = 4;

    private final SecondStepOf asked;
    private final Authenticators authenticators;
    private final Clock clock;

    /** @param codes as they are shown, once */
    record Taken(Authenticator app, List<String> codes) {
        List<String> hashes() {
            return codes.stream().map(SecondStep::hash).toList();
        }
    }

    SecondStep(Settings settings, Authenticators authenticators, Clock clock) {
        this.asked = settings.secondStep();
        this.authenticators = authenticators;
        this.clock = clock;
    }

    /** Whether an account needs an app, by what is set here, and has none. */
    boolean isMissing(Account account) {
        return account.authenticator() == null
                && switch (asked) {
                    case NOBODY -> false;
                    case COACHES -> account.is(Role.COACH) || account.is(Role.ADMINISTRATOR);
                    case EVERYBODY -> true;
                };
    }

    /**
     * An account with the code used up.
     *
     * @throws Refused if the code is wrong or was used
     */
    Account done(Account account, String code) {
        String hash = hash(code);
        if (account.recovery().contains(hash)) {
            List<String> left =
                    account.recovery().stream().filter(h -> !h.equals(hash)).toList();
            return account.withAuthenticator(account.authenticator(), left);
        }
        Authenticator app = account.authenticator();
        return app == null
                ? account
                : account.withAuthenticator(authenticators.taken(app, code, clock.instant()), account.recovery());
    }

    /**
     * A new app, once it has shown a right code, with new codes to be written down.
     *
     * @throws Refused if the code is wrong
     */
    Taken taken(String secret, String code) {
        return new Taken(
                authenticators.taken(new Authenticator(secret, 0), code, clock.instant()),
                Stream.generate(SecondStep::recoveryCode).limit(RECOVERY_CODES).toList());
    }

    private static String recoveryCode() {
        String letters = Ids.random().substring(0, RECOVERY_LENGTH);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < RECOVERY_LENGTH; i += TOGETHER) {
            parts.add(letters.substring(i, i + TOGETHER));
        }
        return String.join("-", parts);
    }

    static String hash(String code) {
        return Ids.derived("recovery", code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
