package dev.steadyback.chart.draw;

import dev.steadyback.chart.Picture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A chart as an image, at twice its size for sharp screens. It is written as PNG by hand: the writer of the JDK takes longer than drawing does,
 * for a file that is hardly smaller. Rows are not filtered, since charts are flat.
 */
public final class ChartPng {
    private static final int SCALE = 2;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int FAST = 1;
    private static final int BUFFER = 1 << 16;

    private ChartPng() {}

    public static byte[] of(Picture drawing) {
        BufferedImage image =
                new BufferedImage(SCALE * drawing.width(), SCALE * drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            drawing.draw(graphics);
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(BUFFER);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(image.getWidth(), image.getHeight()));
        chunk(png, "IDAT", deflated(image));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Eight bits each of red, green and blue, not interlaced. */
    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
    }

    private static byte[] deflated(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + 3 * width];
        byte[] buffer = new byte[BUFFER];
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        Deflater deflater = new Deflater(FAST);
        try {
            for (int from = 0; from < pixels.length; from += width) {
                row(pixels, from, width, row);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** A row's bytes after its first, which says that it is not filtered. */
    private static void row(int[] pixels, int from, int width, byte[] row) {
        int at = 1;
        for (int pixel : Arrays.copyOfRange(pixels, from, from + width)) {
            row[at] = (byte) (pixel >> 16);
            row[at + 1] = (byte) (pixel >> 8);
            row[at + 2] = (byte) pixel;
            at += 3;
        }
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(type);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
