package dev.steadyback.document;

import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class PdfLook {
    @Test
    void look() throws Exception {
        ReportFiles files = ReportFilesTest.files();
        Path out = Path.of("/tmp/pdf-look");
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("weeks26", MadeUp.of(26 * 7).report());
        reports.put("week", MadeUp.of(7).report());
        reports.put("day", MadeUp.of(1).report());
        reports.put("years10", MadeUp.of(3652).report());
        reports.put("german", MadeUp.of(26 * 7).in(Locale.GERMANY).report());
        reports.put("noscores", MadeUp.of(84).scored(0).report());
        reports.put("nosessions", MadeUp.of(84).kept(0).report());
        reports.put(
                "names",
                MadeUp.of(84)
                        .named("Zoë <b>&amp;</b> \u05d3\u05d5\u05d3 \ud83d\udc69\u200d\ud83d\udc67 \u0001 e\u0301")
                        .report());
        for (var r : reports.entrySet()) {
            long t = System.nanoTime();
            byte[] pdf = files.pdf(r.getValue(), Paper.A4);
            System.out.println(r.getKey() + " " + pdf.length + " B " + (System.nanoTime() - t) / 1000000 + " ms");
            Files.write(out.resolve(r.getKey() + ".pdf"), pdf);
        }
        Files.write(out.resolve("letter.pdf"), files.pdf(reports.get("weeks26"), Paper.LETTER));
        for (String name : List.of("weeks26", "years10")) {
            for (int i = 0; i < (name.equals("weeks26") ? 25 : 8); i++) {
                long t = System.nanoTime();
                files.pdf(reports.get(name), Paper.A4);
                System.out.print((System.nanoTime() - t) / 1000000 + " ");
            }
            System.out.println(name);
        }
    }
}
