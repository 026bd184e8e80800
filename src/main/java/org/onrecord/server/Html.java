package org.onrecord.server;

/** Writes text into HTML so that it stays text. */
final class Html {

  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** A link within this server or to the web; anything else that an IRI can be stays text. */
  static String link(String iri, String label) {
    String address = Address.pathOf(iri);
    if (address.startsWith("/") && !address.startsWith("//") || iri.startsWith("https://") || iri.startsWith("http://")) {
      return "<a href=\"" + escape(address) + "\">" + escape(label) + "</a>";
    }
    return escape(label);
  }
}
