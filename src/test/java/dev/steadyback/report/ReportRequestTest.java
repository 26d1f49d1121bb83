package dev.steadyback.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRequestTest {
    private record Typed(Map<String, String> values) implements Fields.Source {
        @Override
        public @Nullable String value(String path) {
            return values.get(path);
        }

        @Override
        public int size(String path) {
            return 0;
        }
    }

    private static ReportRequest read(Map<String, String> typed) {
        return ReportRequest.read(new Fields(new Typed(typed)), Locale.US);
    }

    @Test
    void nothingTypedIsTheWholeReportInTheUsualLanguageOnItsUsualPaper() {
        assertThat(read(Map.of()))
                .isEqualTo(new ReportRequest(null, null, null, Locale.US, Paper.LETTER, ReportSection.ALL, false));
    }

    @Test
    void everythingCanBeTyped() {
        ReportRequest request = read(Map.of(
                "from", "2026-03-02",
                "to", "2026-03-08",
                "asOf", "2026-03-09T06:30:00Z",
                "language", "de",
                "paper", "letter",
                "sections", "pain, focus-areas",
                "share", "true"));
        assertThat(request.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(request.to()).isEqualTo(LocalDate.of(2026, 3, 8));
        assertThat(request.asOf()).isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
        assertThat(request.locale()).isEqualTo(Locale.GERMANY);
        assertThat(request.paper()).isEqualTo(Paper.LETTER);
        assertThat(request.sections()).containsExactly(ReportSection.PAIN, ReportSection.FOCUS_AREAS);
        assertThat(request.shared()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "language, fr, it must be one of",
        "paper, A5, it must be one of A4",
        "sections, 'pain,feelings', it must be one of PAIN",
        "from, 32 March, a day of the calendar",
        "asOf, yesterday, a time with its offset",
        "share, perhaps, true or false"
    })
    void whatCannotBeReadIsNamedWithItsReason(String field, String typed, String reason) {
        assertThatThrownBy(() -> read(Map.of(field, typed)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.faults())
                                .singleElement()
                                .satisfies(f -> assertThat(f.field()).isEqualTo(field)))
                .hasMessageContaining(reason);
    }

    @Test
    void aReportToBeSharedHasNoNotesAndNoReasons() {
        Report report = MadeUp.halfAYear();
        Withheld withheld = new Withheld(ReportRequest.in(Locale.UK).sharing(true));
        assertThat(withheld.fromFlares(report.flares()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.note()).isNull());
        assertThat(withheld.from(report.programme()).pauses())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.reason()).isNull());
        assertThat(withheld.from(report.days()))
                .flatExtracting(d -> List.of(d.sessions(), d.scores(), d.reliefs(), d.habits()))
                .flatExtracting(l -> l)
                .isNotEmpty();
    }

    @Test
    void whatIsLeftOutIsInNoFileEither() {
        Report report = MadeUp.halfAYear();
        Withheld withheld = new Withheld(ReportRequest.in(Locale.UK).with(Set.of(ReportSection.PAIN)));
        assertThat(withheld.from(report.days())).allSatisfy(day -> {
            assertThat(day.sessions()).isEmpty();
            assertThat(day.scores()).isEmpty();
            assertThat(day.reliefs()).isEmpty();
            assertThat(day.habits()).isEmpty();
        });
        assertThat(withheld.from(report.days()))
                .as("the states stay: adherence is made of them")
                .extracting(DiaryDay::state)
                .isEqualTo(report.days().stream().map(DiaryDay::state).toList());
    }
}
