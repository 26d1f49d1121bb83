package dev.steadyback.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final int MANY = 8;
    private static final String TEXT = "{\"person\":\"x\",\"note\":\"Rücken\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final PersonId person = PersonId.random();

    @SuppressWarnings("NullAway.Init")
    private PersonKeys keys;

    @SuppressWarnings("NullAway.Init")
    private Sealing sealing;

    @BeforeEach
    void keys() {
        keys = new PersonKeys(folder.resolve("keys"), null);
        sealing = new Sealing(keys, true);
    }

    /** Test case 16 of McGrew and Viega, The Galois/Counter Mode of Operation, which NIST SP 800-38D goes back to. */
    @Test
    void opensWhatOthersSealed() throws AesGcm.NotSealedSo {
        byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] of = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] sealed = hex("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
        assertThat(AesGcm.open(AesGcm.key(key), of, sealed))
                .isEqualTo(hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    }

    @Test
    void whatIsSealedOpensAsItWas() {
        String sealed = sealing.seal(person, "an event", TEXT);
        assertThat(sealed).doesNotContain("note", "Rücken").contains(person.value());
        assertThat(sealing.open("an event", sealed)).contains(TEXT);
        assertThat(new Sealing(new PersonKeys(keys.folder(), null), false).open("an event", sealed))
                .contains(TEXT);
    }

    @Test
    void twiceTheSameIsSealedTwice() {
        assertThat(sealing.seal(person, "an event", TEXT)).isNotEqualTo(sealing.seal(person, "an event", TEXT));
    }

    @Test
    void whatIsNotSealedIsWhatItSays() {
        assertThat(sealing.open("an event", TEXT)).contains(TEXT);
        assertThat(new Sealing(keys, false).stored(person, "an event", TEXT)).isEqualTo(TEXT);
    }

    @Test
    void itOpensAsNothingElseAndOfNobodyElse() {
        String sealed = sealing.seal(person, "an event", TEXT);
        assertThatThrownBy(() -> sealing.open("another event", sealed)).isInstanceOf(IllegalStateException.class);
        PersonId other = PersonId.random();
        sealing.seal(other, "an event", TEXT);
        String theirs = sealed.replace(person.value(), other.value());
        assertThatThrownBy(() -> sealing.open("an event", theirs)).isInstanceOf(IllegalStateException.class);
        String changed = sealed.replaceFirst("content\":\"....", "content\":\"AAAA");
        assertThatThrownBy(() -> sealing.open("an event", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterTheKeyIsDestroyedNobodyReadsOrWritesIt() {
        String sealed = sealing.seal(person, "an event", TEXT);
        keys.destroy(person);
        keys.destroy(person);
        assertThat(sealing.open("an event", sealed)).isEmpty();
        assertThatThrownBy(() -> sealing.seal(person, "an event", TEXT)).isInstanceOf(Refused.class);
        assertThat(new PersonKeys(keys.folder(), null).erased()).containsExactly(person);
    }

    @Test
    void aFileIsSealedAsAWhole() {
        byte[] file = {0, 1, -1, 127, -128};
        byte[] sealed = sealing.stored(person, "reports/2026-02.pdf", file);
        assertThat(sealing.open("reports/2026-02.pdf", sealed)).get().isEqualTo(file);
        assertThat(sealing.open("reports/2026-02.pdf", file)).get().isEqualTo(file);
    }

    @Test
    void theMasterKeyMayComeFromTheEnvironment() {
        String one = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";
        String two = "MTIzNDVBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWjA=";
        PersonKeys before = new PersonKeys(folder.resolve("others"), one);
        String sealed = new Sealing(before, true).seal(person, "an event", TEXT);
        PersonKeys changing = new PersonKeys(folder.resolve("others"), two + "," + one);
        assertThat(new Sealing(changing, true).open("an event", sealed)).contains(TEXT);
        assertThat(changing.rotate()).isEqualTo(1);
        PersonKeys after = new PersonKeys(folder.resolve("others"), two);
        assertThat(new Sealing(after, true).open("an event", sealed)).contains(TEXT);
        assertThatThrownBy(before::rotate).hasMessageContaining("is one only");
        assertThatThrownBy(() -> new PersonKeys(folder.resolve("others"), one).check(true))
                .hasMessageContaining("is not the one");
        assertThat(folder.resolve("others/master.key")).doesNotExist();
    }

    @Test
    void afterHalfAChangeOfTheMasterKeyOneAloneIsNotEnoughAndNothingIsChanged() throws IOException {
        String one = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";
        String two = "MTIzNDVBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWjA=";
        String three = "WlowMTIzNDVBQkNERUZHSElKS0xNTk9QUVJTVFVWV1g=";
        Path half = folder.resolve("half");
        List<PersonId> persons = Stream.generate(PersonId::random).limit(MANY).toList();
        PersonKeys former = new PersonKeys(half, one);
        persons.forEach(former::of);
        Map<Path, String> before = files(half.resolve("persons"));
        new PersonKeys(half, two + "," + one).rotate();
        for (Path left : before.keySet().stream().limit(MANY / 2).toList()) {
            Files.writeString(left, before.get(left));
        }
        Map<Path, String> mixed = files(half.resolve("persons"));

        assertThatThrownBy(() -> new PersonKeys(half, two).check(true))
                .hasMessageContaining("the former one behind it where a change of it was not finished");
        assertThatThrownBy(() -> new PersonKeys(half, one).check(true))
                .hasMessageContaining("the former one behind it");
        assertThatThrownBy(() -> new PersonKeys(half, three + "," + one).rotate())
                .hasMessageContaining("nothing was changed");
        assertThat(files(half.resolve("persons"))).isEqualTo(mixed);

        PersonKeys both = new PersonKeys(half, two + "," + one);
        both.check(true);
        assertThat(both.rotate()).isEqualTo(MANY);
        new PersonKeys(half, two).check(true);
    }

    private static Map<Path, String> files(Path folder) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void whatIsNoMasterKeyIsSaid() {
        assertThatThrownBy(() -> new PersonKeys(folder, "short").check(false))
                .hasMessageContaining("32 random bytes in Base64")
                .hasMessageContaining("STEADYBACK_MASTER_KEY");
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
