package dev.steadyback.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of a file's bytes. Bytes that are no UTF-8 are refused, never replaced: a note must not lose its letters. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * The text up to its end, or up to the first byte that is no UTF-8.
     *
     * @param whole whether all of it could be read
     */
    record Decoded(String text, boolean whole) {}

    private Utf8() {}

    static Decoded decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        return new Decoded(text.toString(), !result.isError());
    }
}
