package dev.steadyback.pages.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    private static final List<Zones.Zone> ZONES =
            Zones.choices().regions().stream().flatMap(r -> r.zones().stream()).toList();

    @Test
    void eachZoneIsOfferedOnceUnderANameOfToday() {
        assertThat(ZONES)
                .extracting(Zones.Zone::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> ZoneId.getAvailableZoneIds().contains(id))
                .noneMatch(id -> id.startsWith("SystemV/") || id.startsWith("Etc/") || id.matches("[A-Z]{2}/.*"))
                .contains("Europe/Berlin", "Europe/Stockholm", "Asia/Kolkata", "Europe/Kyiv", "UTC")
                .doesNotContain("Asia/Calcutta", "Europe/Kiev", "CET", "EST5EDT", "US/Pacific", "GMT0");
    }

    /** What Chrome, Firefox and Safari still call some places. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Calcutta, Asia/Kolkata",
        "Asia/Saigon, Asia/Ho_Chi_Minh",
        "Asia/Katmandu, Asia/Kathmandu",
        "Asia/Rangoon, Asia/Yangon",
        "Europe/Kiev, Europe/Kyiv",
        "America/Buenos_Aires, America/Argentina/Buenos_Aires",
        "America/Indianapolis, America/Indiana/Indianapolis",
        "America/Godthab, America/Nuuk",
        "Atlantic/Faeroe, Atlantic/Faroe",
        "Pacific/Enderbury, Pacific/Kanton",
        "Africa/Asmera, Africa/Asmara",
        "Pacific/Truk, Pacific/Chuuk",
        "Pacific/Ponape, Pacific/Pohnpei",
        "Iceland, Atlantic/Reykjavik",
        "US/Pacific, America/Los_Angeles",
        "Etc/UTC, UTC"
    })
    void aNameOfOldLeadsToTheNameOfToday(String old, String today) {
        assertThat(Zones.present(old)).isEqualTo(today);
        assertThat(ZONES.stream()
                        .filter(z -> z.id().equals(today))
                        .findFirst()
                        .orElseThrow()
                        .formerly())
                .contains(old);
    }

    @Test
    void whatIsNoNameOfOldStaysAsItIs() {
        assertThat(Zones.present("Europe/Stockholm")).isEqualTo("Europe/Stockholm");
        assertThat(Zones.present("Nowhere/At_All")).isEqualTo("Nowhere/At_All");
    }

    @Test
    void everyPlaceOfTheMachineIsReachedUnderSomeName() {
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .allMatch(id -> Zones.choices().offers(Zones.present(id)));
    }

    @Test
    void aPlaceIsCalledByItsNameWithinItsRegion() {
        assertThat(Zones.choices().regions())
                .extracting(Zones.Region::name)
                .containsExactly(
                        "Africa",
                        "America",
                        "Antarctica",
                        "Arctic",
                        "Asia",
                        "Atlantic",
                        "Australia",
                        "Europe",
                        "Indian",
                        "Pacific",
                        "UTC");
        assertThat(ZONES.stream().filter(z -> z.id().equals("America/Argentina/Buenos_Aires")))
                .extracting(Zones.Zone::place)
                .containsExactly("Buenos Aires, Argentina");
    }

    @Test
    void theZoneOfThisComputerIsGuessedUnderItsNameOfToday() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Calcutta"));
            assertThat(Zones.guessed()).isEqualTo(ZoneId.of("Asia/Kolkata"));
            TimeZone.setDefault(TimeZone.getTimeZone("SystemV/PST8"));
            assertThat(Zones.guessed()).isEqualTo(ZoneId.of("UTC"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
