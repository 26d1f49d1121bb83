package dev.steadyback.chart.figure;

import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several made-up persons: some with less pain and some with more, one who began late, one without a score, one with a long name. */
public final class MadeUpPersons {
    private static final List<String> NAMES = List.of(
            "Person Nine",
            "Örjan",
            "Zoe",
            "Alex Example",
            "Someone whose name goes on and on for more than sixty letters",
            "Bo",
            "Émile",
            "W".repeat(60));

    private MadeUpPersons() {}

    public static List<Report> of(int persons, int days, Locale locale) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            String name = NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + i);
            int late = i % 5 == 4 ? days / 3 : 0;
            MadeUp person = MadeUp.of(days - late)
                    .in(locale)
                    .named(name)
                    .start(MadeUp.START.plusDays(late))
                    .kept(0.95 - 0.2 * (i % 4));
            switch (i % 6) {
                case 1 -> person.pain(3, 6);
                case 2 -> person.scored(0.04);
                case 3 -> person.scored(0).kept(0);
                case 5 -> person.pain(5, 4.5);
                default -> {}
            }
            reports.add(person.report());
        }
        return reports;
    }
}
