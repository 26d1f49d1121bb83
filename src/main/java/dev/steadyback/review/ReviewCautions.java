package dev.steadyback.review;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.Facts;
import dev.steadyback.review.ReviewView.Caution;
import dev.steadyback.review.ReviewView.Caution.Code;
import dev.steadyback.review.ReviewView.Treated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** What could mislead the reader of a review. */
final class ReviewCautions {
    private static final int BEGINNING_DAYS = 14;

    private ReviewCautions() {}

    static void add(List<Caution> cautions, ConsistencyReview review, PersonRecord person, ReviewRecord record) {
        LocalDate from = review.from();
        LocalDate to = review.to();
        addBreaks(cautions, review);
        if (review.verdict() == Verdict.NOT_ENOUGH_DATA || from == null || to == null) {
            return;
        }
        cautions.add(caution(Code.UNRECORDED_CAUSE));
        if (review.verdict() == Verdict.INCREASED) {
            cautions.add(caution(Code.DAY_AFTER));
        }
        if (Boolean.TRUE.equals(review.skipping())) {
            cautions.add(caution(Code.SKIPPED_AFTER_BAD_DAYS));
        }
        if (from.datesUntil(from.plusDays(BEGINNING_DAYS)).anyMatch(person::inFlare)) {
            cautions.add(caution(Code.BEGAN_IN_FLARE));
        }
        long reliefs = record.reliefs().stream()
                .filter(d -> !d.isBefore(from) && !d.isAfter(to))
                .count();
        if (reliefs > 0) {
            cautions.add(Caution.of(Code.RELIEF_TAKEN, List.of(reliefs, ChronoUnit.DAYS.between(from, to) + 1), null));
        }
        List<LoggedEntry> treatments = record.treatments().stream()
                .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                .toList();
        if (!treatments.isEmpty()) {
            cautions.add(Caution.treated(treatments.stream()
                    .map(e -> new Treated(((Facts.Treatment) e.facts()).type(), e.date()))
                    .toList()));
        }
    }

    /** What was left out of the calculation, or could be, because nobody trained then. */
    private static void addBreaks(List<Caution> cautions, ConsistencyReview review) {
        ConsistencyReview.Span aside = review.setAside();
        Integer days = review.setAsideDays();
        if (aside != null && days != null) {
            cautions.add(Caution.between(Code.SET_ASIDE, List.of(days.longValue()), aside.first(), aside.last()));
        }
        for (ConsistencyReview.Break it :
                Objects.requireNonNullElse(review.stretches(), List.<ConsistencyReview.Break>of())) {
            cautions.add(Caution.between(Code.STRETCH, List.of(), it.first(), it.last()));
        }
    }

    static Caution earlierMethod(Verdict now) {
        return Caution.of(Code.EARLIER_METHOD, List.of(), now);
    }

    static Caution changed(Verdict now) {
        return Caution.of(Code.CHANGED_SINCE, List.of(), now);
    }

    private static Caution caution(Code code) {
        return Caution.of(code, List.of(), null);
    }
}
