package org.onrecord.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a thing of the data set can be had. The first is the one for whoever has no wish. */
enum MediaType {
  HTML("text/html", "html", null),
  TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_PRETTY),
  JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD),
  N_TRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8),
  RDF_XML("application/rdf+xml", "rdf", RDFFormat.RDFXML);

  private static final List<MediaType> ALL = List.of(values());

  private final String name;
  private final String extension;
  private final RDFFormat format;

  MediaType(String name, String extension, RDFFormat format) {
    this.name = name;
    this.extension = extension;
    this.format = format;
  }

  String type() {
    return name;
  }

  /** "ttl": the value of the parameter {@code format}. */
  String extension() {
    return extension;
  }

  /** How to write it; {@link #HTML} is written elsewhere. */
  RDFFormat format() {
    if (format == null) {
      throw new IllegalStateException(Lang.TURTLE + " and its kin are RDF, " + name + " is not");
    }
    return format;
  }

  /** @return empty where none of the forms is wanted */
  static Optional<MediaType> wanted(String accept, String extension) {
    if (!extension.isEmpty()) {
      return ALL.stream().filter(type -> type.extension.equals(extension)).findFirst();
    }
    if (accept.isBlank()) {
      return Optional.of(HTML);
    }
    AcceptList ranges;
    try {
      ranges = new AcceptList(accept);
    } catch (RuntimeException unreadable) {
      return Optional.of(HTML);
    }
    MediaType best = null;
    double bestWeight = 0;
    for (MediaType type : ALL) {
      double weight = weight(ranges, type.name);
      if (weight > bestWeight) {
        best = type;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A range that names the type counts before one that only covers it. */
  private static double weight(AcceptList ranges, String name) {
    String main = name.substring(0, name.indexOf('/'));
    double weight = 0;
    int precision = -1;
    for (MediaRange range : ranges.entries()) {
      int level = range.getContentTypeStr().equals(name) ? 2 : range.getType().equals(main) && range.getSubType().equals("*") ? 1
          : range.getType().equals("*") ? 0 : -1;
      if (level > precision) {
        precision = level;
        weight = range.get_q();
      }
    }
    return weight;
  }
}
