package app.modeldeck.cover;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// The addresses of the open Internet: none of this computer, of its network, of a group, or set aside for other uses.
final class PublicAddresses {
    /// The blocks of IPv4 that lead nowhere in public, by the registry of special purposes.
    private static final List<Block> CLOSED = List.of(
            new Block(0x00000000, 8),
            new Block(0x0A000000, 8),
            new Block(0x64400000, 10),
            new Block(0x7F000000, 8),
            new Block(0xA9FE0000, 16),
            new Block(0xAC100000, 12),
            new Block(0xC0000000, 24),
            new Block(0xC0000200, 24),
            new Block(0xC0586300, 24),
            new Block(0xC0A80000, 16),
            new Block(0xC6120000, 15),
            new Block(0xC6336400, 24),
            new Block(0xCB007100, 24),
            new Block(0xE0000000, 3));

    private static final int GLOBAL_UNICAST = 0x20;
    private static final int GLOBAL_MASK = 0xE0;

    private PublicAddresses() {}

    private record Block(int start, int bits) {
        boolean contains(int address) {
            return address >>> (Integer.SIZE - bits) == start >>> (Integer.SIZE - bits);
        }
    }

    /// Whether that one is in public.
    static boolean contains(InetAddress address) {
        return address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6(address.getAddress());
    }

    private static boolean isPublic4(byte[] bytes) {
        int address = number(bytes, 0);
        return CLOSED.stream().noneMatch(block -> block.contains(address));
    }

    /// Only global unicast addresses, and none that carries an address of IPv4 which is not public.
    private static boolean isPublic6(byte[] bytes) {
        int first = number(bytes, 0);
        boolean global = (bytes[0] & GLOBAL_MASK) == GLOBAL_UNICAST;
        boolean documentation = first == 0x20010DB8 || (first & 0xFFFFFE00) == 0x20010000 || first >>> 12 == 0x3FFF0;
        boolean sixToFour = first >>> 16 == 0x2002;
        boolean translated = first == 0x0064FF9B && Arrays.equals(bytes, 4, 12, new byte[8], 0, 8);
        if (translated) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return global && !documentation && (!sixToFour || isPublic4(Arrays.copyOfRange(bytes, 2, 6)));
    }

    private static int number(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes, from, Integer.BYTES).getInt();
    }
}
