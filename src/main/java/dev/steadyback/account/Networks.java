package dev.steadyback.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** From which network somebody asks, to count by; it is kept nowhere. */
public final class Networks {
    private static final int IPV6_NETWORK_BYTES = 8;

    private Networks() {}

    /** Whoever has an address of IPv6 has all of its network of 64 bits, and could take another one each time. */
    public static String of(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(six.getAddress(), 0, IPV6_NETWORK_BYTES);
            }
        } catch (IllegalArgumentException e) {
            // Counted as it is.
        }
        return address;
    }
}
