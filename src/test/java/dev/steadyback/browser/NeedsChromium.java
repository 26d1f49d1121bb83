package dev.steadyback.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a class out, and says so loudly, where there is no Chromium to run it in. */
final class NeedsChromium implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.found().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.printf(
                    "%n*** NOT TESTED: %s needs Chromium, and there is none in the PATH. On Debian: apt-get install chromium ***%n%n",
                    context.getDisplayName());
        }
        return ConditionEvaluationResult.disabled("There is no Chromium in the PATH.");
    }
}
