package org.onrecord.graph;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads as sorted lines, each once: two graphs are the same when their lines are. Canonical N-Quads, nothing escaped that need not be. */
public final class NQuads {

  private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

  private NQuads() {}

  /** Lines in the order of their characters, each with its final newline. */
  public static String sorted(Collection<Quad> quads) {
    return String.join("", lines(quads));
  }

  /** The same as a list: one line a quad, with its newline. */
  public static List<String> lines(Collection<Quad> quads) {
    StringBuilder line = new StringBuilder();
    TreeSet<String> lines = new TreeSet<>();
    for (Quad quad : quads) {
      line.setLength(0);
      append(line, quad.getSubject());
      append(line, quad.getPredicate());
      append(line, quad.getObject());
      if (!quad.isDefaultGraph()) {
        append(line, quad.getGraph());
      }
      lines.add(line.append(".\n").toString());
    }
    return List.copyOf(lines);
  }

  private static void append(StringBuilder line, Node node) {
    if (node.isURI()) {
      iri(line, node.getURI());
    } else if (node.isLiteral()) {
      literal(line, node);
    } else if (node.isBlank()) {
      line.append("_:b").append(Iris.hash(node.getBlankNodeLabel()));
    } else {
      throw new IllegalArgumentException("no node of a graph: " + node);
    }
    line.append(' ');
  }

  private static void literal(StringBuilder line, Node literal) {
    quoted(line, literal.getLiteralLexicalForm());
    String language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      line.append('@').append(language);
    } else if (!literal.getLiteralDatatypeURI().equals(XSD_STRING)) {
      line.append("^^");
      iri(line, literal.getLiteralDatatypeURI());
    }
  }

  private static void iri(StringBuilder line, String iri) {
    line.append('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
        unicode(line, c);
      } else {
        line.append(c);
      }
    }
    line.append('>');
  }

  private static void quoted(StringBuilder line, String text) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        case '\b' -> line.append("\\b");
        case '\f' -> line.append("\\f");
        default -> {
          if (c < ' ' || c == '\u007f') {
            unicode(line, c);
          } else {
            line.append(c);
          }
        }
      }
    }
    line.append('"');
  }

  private static void unicode(StringBuilder line, char c) {
    String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    line.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
  }
}
