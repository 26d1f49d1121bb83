package dev.steadyback.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The ICC profile of sRGB (IEC 61966-2-1), version 2.1 of the format, by formula: it says to a printer what the colours of a PDF mean. The one that
 * Java makes has the moment of its making in it.
 */
final class Srgb {
    static final String NAME = "sRGB IEC61966-2.1";

    private static final int HEADER = 128;
    private static final int STEPS = 1024;
    /** The primaries and the white of sRGB, adapted to the light D50 of the format. */
    private static final double[] WHITE = {0.9642, 1, 0.8249};

    private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
    private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
    private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

    private Srgb() {}

    static byte[] profile() {
        String[] names = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        byte[] curve = curve();
        byte[][] tags = {description(), copyright(), xyz(WHITE), xyz(RED), xyz(GREEN), xyz(BLUE), curve, curve, curve};
        int offset = HEADER + 4 + 12 * tags.length;
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.length).putInt(tags.length);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int[] starts = new int[tags.length];
        for (int i = 0; i < tags.length; i++) {
            // The three curves are one and the same, and stored once.
            boolean stored = names[i].equals("gTRC") || names[i].equals("bTRC");
            starts[i] = stored ? starts[i - 1] : offset + data.size();
            if (!stored) {
                data.writeBytes(tags[i]);
            }
            table.put(ascii(names[i])).putInt(starts[i]).putInt(tags[i].length);
        }
        int size = offset + data.size();
        return ByteBuffer.allocate(size)
                .put(header(size))
                .put(table.array())
                .put(data.toByteArray())
                .array();
    }

    private static byte[] header(int size) {
        return ByteBuffer.allocate(HEADER)
                .putInt(size)
                .putInt(0)
                .putInt(0x02100000)
                .put(ascii("mntrRGB XYZ "))
                // A date must stand here; it is that of the format.
                .putShort((short) 1998)
                .putShort((short) 9)
                .putShort((short) 1)
                .position(36)
                .put(ascii("acsp"))
                .position(68)
                .put(fixed(WHITE))
                .array();
    }

    private static byte[] description() {
        byte[] name = ascii(NAME + "\0");
        // Then come the name in Unicode and the one for a script, both empty.
        return padded(ByteBuffer.allocate(12 + name.length + 8 + 3 + 67)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(name.length)
                .put(name)
                .array());
    }

    private static byte[] copyright() {
        byte[] text = ascii("No copyright, use freely\0");
        return padded(ByteBuffer.allocate(8 + text.length)
                .put(ascii("text"))
                .putInt(0)
                .put(text)
                .array());
    }

    private static byte[] xyz(double[] value) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .put(fixed(value))
                .array();
    }

    private static byte[] fixed(double[] value) {
        ByteBuffer fixed = ByteBuffer.allocate(12);
        for (double part : value) {
            fixed.putInt((int) Math.round(part * 0x10000));
        }
        return fixed.array();
    }

    private static byte[] curve() {
        ByteBuffer curve =
                ByteBuffer.allocate(12 + 2 * STEPS).put(ascii("curv")).putInt(0).putInt(STEPS);
        for (int i = 0; i < STEPS; i++) {
            double value = i / (STEPS - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            curve.putShort((short) Math.round(linear * 0xffff));
        }
        return curve.array();
    }

    private static byte[] padded(byte[] tag) {
        return ByteBuffer.allocate((tag.length + 3) / 4 * 4).put(tag).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
