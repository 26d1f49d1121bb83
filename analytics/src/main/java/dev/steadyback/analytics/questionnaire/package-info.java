/** Questionnaires: how answers make a score, and from when on two scores differ. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steadyback.analytics.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
