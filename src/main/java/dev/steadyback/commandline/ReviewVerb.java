package dev.steadyback.commandline;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.exchange.InputFile;
import dev.steadyback.exchange.Rejection;
import dev.steadyback.exchange.ReviewFile;
import dev.steadyback.language.Texts;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.review.DueReviews;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import dev.steadyback.review.Reviews;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reviews a person's diary, or a file of days that needs no data folder. */
@Command(
        name = "review",
        description = "Says whether consistency went with less pain, for a person or for a file of days.")
final class ReviewVerb implements Callable<Integer> {
    /** One of the two. */
    static final class Subject {
        @Option(names = "--person", paramLabel = "NAME", required = true, description = "Whose diary it is.")
        @Nullable
        String person;

        @Option(
                names = "--csv",
                paramLabel = "FILE",
                required = true,
                description = "Columns: date, pain, done, planned, and if you like paused, kept; one line a day.")
        @Nullable
        Path csv;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Subject subject;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day that counts, of a person's diary (default: yesterday).")
    @Nullable
    LocalDate to;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en-GB",
            description = "The language of the sentences: en-GB, en-US or de-DE (default: en-GB).")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path csv = subject.csv;
        if (csv == null) {
            return ofPerson(PersonOption.of(String.valueOf(subject.person)));
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        ReviewFile file = ReviewFile.read(InputFile.read(csv), LocalDate.now(clock));
        if (!file.rejected().isEmpty()) {
            for (Rejection r : file.rejected()) {
                root.err().println(ImportVerb.sentence(r));
            }
            root.err().flush();
            return 1;
        }
        say(ReviewView.of(ConsistencyReview.of(file.days()), clock.instant()));
        return 0;
    }

    private int ofPerson(PersonOption person) {
        try (var app = root.start()) {
            Projected.await(app.getBean(Freshness.class), root.err());
            Instant now = app.getBean(Clock.class).instant();
            var record = app.getBean(Diary.class).person(person.find(app.getBean(Persons.class), spec), null);
            say(app.getBean(Reviews.class).find(record, now, null, to));
            if (to == null) {
                // Where no server runs, nobody else would take it down.
                app.getBean(DueReviews.class).keep(record, now);
            }
        }
        return 0;
    }

    private void say(ReviewView review) {
        ReviewWords words = new ReviewWords(Texts.in(Locale.forLanguageTag(language)));
        List<String> lines = new ArrayList<>();
        lines.add(words.answer(review));
        lines.add(words.difference(review));
        review.toldReasons().stream().map(words::reason).forEach(lines::add);
        review.cautions().stream().map(words::caution).forEach(lines::add);
        lines.add(words.next(review));
        lines.removeIf(String::isEmpty);
        // A terminal breaks no line between words, and a search there is for a plain blank.
        root.answer(review, String.join(System.lineSeparator(), lines).replace(Texts.NBSP, " "));
    }
}
