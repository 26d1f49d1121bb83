package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a file. */
final class PdfVerdict {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfVerdict() {}

    static void assertAccessibleAndArchivable(byte[] pdf) {
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFA_3_U)).as("PDF/A-3u").isEmpty();
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " at "
                            + a.getLocation().getContext())
                    .toList();
        } catch (EncryptedPdfException | ModelParsingException | ValidationException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
