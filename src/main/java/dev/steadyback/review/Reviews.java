package dev.steadyback.review;

import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.analytics.review.ReviewGrounds;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programme.KeptReview;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.Remembered;
import dev.steadyback.review.ReviewView.Caution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what the consistency review says. A verdict is taken down as an event once its checkpoint is over, see {@link DueReviews}; until then it is worked out by
 * whoever asks. From then on it is shown as it was said, with a note when later entries would change it.
 */
@Component
public class Reviews {
    private static final int REMEMBERED = 64;

    /** So long without a score is no gap any more. */
    private static final int SILENT_DAYS = 56;

    /** As many answers as a page shows side by side. */
    private static final int MOST_ANSWERS = 4;

    private final Diary diary;

    /** A page asks for the same review with each of its charts. */
    private final Remembered<Key, Worked> worked;

    private final Remembered<AnswersKey, List<Answer>> answered;

    Reviews(Diary diary, Freshness freshness) {
        this.diary = diary;
        this.worked = new Remembered<>(freshness, REMEMBERED);
        this.answered = new Remembered<>(freshness, REMEMBERED);
    }

    private record Key(
            PersonId person,
            Programme programme,
            LocalDate today,
            @Nullable Instant asOf) {}

    private record AnswersKey(PersonId person, Programme programme, LocalDate today, int checkpoint) {}

    private record Worked(ReviewRecord record, ConsistencyReview review) {}

    /**
     * A verdict of the past.
     *
     * @param checkpoint the day of the record that it is of
     * @param date the date of that day
     * @param asOf the moment it was taken down: what was recorded by then counted
     * @param verdict the answer then
     * @param difference points of pain for keeping the whole plan instead of half of it; null where it could not be computed
     * @param verdictNow what the same checkpoint would say on all that is known now; null when the days no longer reach it, or count from another start
     * @param method the version of the method
     */
    public record PastVerdict(
            int checkpoint,
            LocalDate date,
            Instant asOf,
            Verdict verdict,
            ConsistencyReview.@Nullable Difference difference,
            @Nullable Verdict verdictNow,
            String method) {}

    /**
     * The answer of a checkpoint: as it was taken down, or where nobody did, as it is on all that is known now.
     *
     * @param date the day of the checkpoint
     * @param difference null where no number may be shown
     */
    public record Answer(
            int checkpoint, LocalDate date, Verdict verdict, ConsistencyReview.@Nullable Difference difference) {
        static Answer of(int checkpoint, LocalDate date, ConsistencyReview review) {
            boolean shown = review.verdict() != Verdict.NOT_ENOUGH_DATA;
            return new Answer(checkpoint, date, review.verdict(), shown ? review.difference() : null);
        }
    }

    /** Finds a person's review on all days up to now. */
    public ReviewView find(PersonRecord person, Instant now, @Nullable Instant asOf) {
        return find(person, now, asOf, null);
    }

    /**
     * Finds a person's review.
     *
     * @param now the moment it is asked for, or the one it is drawn for
     * @param asOf only what was recorded by then counts; null for all
     * @param to the last day that counts; null for yesterday, for today is not over
     * @throws Refused if no programme is started, or it starts after {@code to}
     */
    public ReviewView find(PersonRecord person, Instant now, @Nullable Instant asOf, @Nullable LocalDate to) {
        Programme programme = person.startedProgramme();
        LocalDate today = programme.today(now);
        LocalDate endsOn = to != null && to.isBefore(today.minusDays(1)) ? to : null;
        if (endsOn != null && endsOn.isBefore(programme.start())) {
            throw Refused.invalid(
                    "to",
                    "is " + endsOn + ", before the programme's start " + programme.start(),
                    "fault.before-start",
                    endsOn,
                    programme.start());
        }
        Worked fromDays = work(person, endsOn == null ? today : endsOn.plusDays(1), asOf);
        ReviewRecord record = fromDays.record();
        ConsistencyReview fresh = fromDays.review();
        Map.Entry<Integer, KeptReview> last = endsOn == null
                ? programme.reviews().lastEntry()
                : programme.reviews().floorEntry(record.days().size());
        List<Caution> cautions = new ArrayList<>();
        LocalDate next = endsOn == null ? programme.start().plusDays(Checkpoints.next(fresh.days()) - 1L) : null;
        RandomisedWeeksView weeks = programme
                .latestWeeks()
                .map(w -> RandomisedWeeksView.of(w, today, record))
                .orElse(null);
        if (last == null || due(fresh, last)) {
            ReviewCautions.add(cautions, fresh, person, record);
            return ReviewView.of(
                    fresh,
                    fresh.days(),
                    asOf == null ? now : asOf,
                    next,
                    endsOn,
                    ConsistencyReview.METHOD,
                    null,
                    cautions,
                    weeks,
                    today);
        }
        KeptReview kept = last.getValue();
        Verdict verdictNow = last.getKey().equals(fresh.checkpoint())
                        && fresh.verdict() != kept.review().verdict()
                ? fresh.verdict()
                : null;
        if (!kept.method().equals(ConsistencyReview.METHOD) && last.getKey().equals(fresh.checkpoint())) {
            cautions.add(ReviewCautions.earlierMethod(fresh.verdict()));
        } else if (verdictNow != null) {
            cautions.add(ReviewCautions.changed(verdictNow));
        }
        ReviewCautions.add(cautions, kept.review(), person, record);
        return ReviewView.of(
                kept.review(),
                fresh.days(),
                kept.recordedAt(),
                next,
                endsOn,
                kept.method(),
                verdictNow,
                cautions,
                weeks,
                today);
    }

    /** What is said at the last checkpoint reached, while that was not taken down; empty when there is nothing to take down. */
    Optional<ConsistencyReview> due(PersonRecord person, Instant now) {
        Programme programme = person.startedProgramme();
        ConsistencyReview fresh = work(person, programme.today(now), null).review();
        return due(fresh, programme.reviews().lastEntry()) ? Optional.of(fresh) : Optional.empty();
    }

    /**
     * The last day with a pain score when none came in the last {@value #SILENT_DAYS} days: up to it a review may say more than up to now.
     */
    public Optional<LocalDate> silentSince(PersonRecord person, LocalDate today) {
        LocalDate start = person.startedProgramme().start();
        LocalDate to = today;
        while (!to.isBefore(start)) {
            LocalDate from = to.minusDays(SILENT_DAYS - 1L);
            List<LoggedEntry> scores = diary.painScores(person.id(), from.isBefore(start) ? start : from, to, null);
            if (!scores.isEmpty()) {
                return Optional.of(scores.getLast().date()).filter(last -> last.isBefore(today.minusDays(SILENT_DAYS)));
            }
            to = from.minusDays(1);
        }
        return Optional.empty();
    }

    /** What the days hold that a review rests on: those of the last checkpoint up to a day, or all before the first. */
    public ReviewGrounds grounds(PersonRecord person, Instant now, @Nullable LocalDate endsOn) {
        LocalDate today = endsOn == null ? person.startedProgramme().today(now) : endsOn.plusDays(1);
        return ReviewGrounds.of(work(person, today, null).record().days());
    }

    /**
     * The last answers up to a checkpoint, the first one first, at most {@value #MOST_ANSWERS}. One that was never taken down, such as of days that were brought in from
     * a file, is worked out.
     */
    public List<Answer> answers(PersonRecord person, Instant now, int checkpoint) {
        Programme programme = person.startedProgramme();
        LocalDate today = programme.today(now);
        return answered.get(new AnswersKey(person.id(), programme, today, checkpoint), () -> {
            List<ReviewDay> days =
                    ReviewRecord.read(diary, person, today, true, null).days();
            List<Answer> answers = new ArrayList<>();
            for (int at : Checkpoints.upTo(checkpoint, MOST_ANSWERS)) {
                KeptReview kept = programme.reviews().get(at);
                LocalDate date = programme.start().plusDays(at - 1L);
                if (kept != null) {
                    answers.add(Answer.of(at, date, kept.review()));
                } else if (days.size() >= at) {
                    answers.add(Answer.of(at, date, ConsistencyReview.of(days.subList(0, at))));
                }
            }
            return List.copyOf(answers);
        });
    }

    /** All verdicts that were taken down, the first one first, and what each would say now. */
    public List<PastVerdict> history(PersonRecord person, Instant now, @Nullable Instant asOf) {
        Programme programme = person.startedProgramme();
        if (programme.reviews().isEmpty() && programme.otherReviews().isEmpty()) {
            return List.of();
        }
        List<ReviewDay> days = ReviewRecord.read(diary, person, programme.today(now), true, asOf)
                .days();
        List<PastVerdict> verdicts = new ArrayList<>();
        programme.otherReviews().forEach(kept -> verdicts.add(past(kept, null)));
        programme.reviews().forEach((checkpoint, kept) -> {
            Verdict verdictNow =
                    days.size() < checkpoint ? null : ConsistencyReview.verdict(days.subList(0, checkpoint));
            verdicts.add(past(kept, verdictNow));
        });
        verdicts.sort(Comparator.comparing(PastVerdict::date).thenComparing(PastVerdict::asOf));
        return List.copyOf(verdicts);
    }

    private static PastVerdict past(KeptReview kept, @Nullable Verdict verdictNow) {
        return new PastVerdict(
                kept.checkpoint(),
                kept.on(),
                kept.recordedAt(),
                kept.review().verdict(),
                kept.review().difference(),
                verdictNow,
                kept.method());
    }

    private Worked work(PersonRecord person, LocalDate today, @Nullable Instant asOf) {
        return worked.get(new Key(person.id(), person.startedProgramme(), today, asOf), () -> {
            ReviewRecord record = ReviewRecord.read(diary, person, today, false, asOf);
            return new Worked(record, ConsistencyReview.of(record.days()));
        });
    }

    /** Whether the record has reached a checkpoint after the last one that was taken down. */
    private static boolean due(ConsistencyReview fresh, Map.@Nullable Entry<Integer, KeptReview> last) {
        Integer checkpoint = fresh.checkpoint();
        return checkpoint != null && (last == null || last.getKey() < checkpoint);
    }
}
