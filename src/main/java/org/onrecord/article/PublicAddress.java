package org.onrecord.article;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the open net from those inside of this machine or its network, which no article is fetched from. */
final class PublicAddress {

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isSpecialPurpose(address));
  }

  /** The blocks of the IANA special-purpose registries (RFC 6890 and its updates) that the JDK has no word for. */
  private static boolean isSpecialPurpose(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    if (address instanceof Inet4Address) {
      return first == 0
          || first == 100 && second >= 64 && second < 128
          || first == 192 && second == 0 && (third == 0 || third == 2)
          || first == 192 && second == 88 && third == 99
          || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
          || first == 203 && second == 0 && third == 113
          || first >= 240;
    }
    // Unique local fc00::/7; everything outside of global unicast 2000::/3; documentation 2001:db8::/32; 6to4 and Teredo, which wrap IPv4.
    return (first & 0xFE) == 0xFC
        || (first & 0xE0) != 0x20
        || first == 0x20 && second == 0x01 && third == 0x0D && (bytes[3] & 0xFF) == 0xB8
        || first == 0x20 && second == 0x02
        || first == 0x20 && second == 0x01 && third == 0 && bytes[3] == 0;
  }
}
