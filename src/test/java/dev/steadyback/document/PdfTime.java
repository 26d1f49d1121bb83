package dev.steadyback.document;

import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class PdfTime {
    @Test
    void time() {
        ReportFiles files = ReportFilesTest.files();
        for (int days : Integer.getInteger("long") != null ? new int[] {182, 3652} : new int[] {182}) {
            Report report = MadeUp.of(days).report();
            for (int i = 0; i < Integer.getInteger("n", 12); i++) {
                long t = System.nanoTime();
                long c = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                byte[] b = files.pdf(report, Paper.A4);
                System.out.println(days + " wall " + (System.nanoTime() - t) / 1000000 + " cpu "
                        + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - c) / 1000000 + " " + b.length);
            }
        }
    }
}
