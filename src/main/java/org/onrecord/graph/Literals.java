package org.onrecord.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.onrecord.model.CalendarDate;

/** Values as RDF writes them. */
final class Literals {

  private Literals() {}

  static Node string(String value) {
    return NodeFactory.createLiteralString(value);
  }

  /** A name in English. */
  static Node label(String value) {
    return NodeFactory.createLiteralLang(value, "en");
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A day, a month or a year, as precise as it is known. */
  static Node date(CalendarDate date) {
    return NodeFactory.createLiteralDT(
        date.toString(),
        switch (date.precision()) {
          case DAY -> XSDDatatype.XSDdate;
          case MONTH -> XSDDatatype.XSDgYearMonth;
          case YEAR -> XSDDatatype.XSDgYear;
        });
  }
}
