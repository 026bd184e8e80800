package org.onrecord.graph;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.lib.ShLib;

/** Holds an article's graph against {@code ontology/shapes.ttl}; what does not conform is not stored. Threads may share it. */
public final class Conformance {

  private final Shapes shapes;

  /** Compiles the shapes, once for a run. */
  public static Conformance load() {
    return new Conformance(Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl")));
  }

  private Conformance(Shapes shapes) {
    this.shapes = shapes;
  }

  /** @return what is wrong, a line each, in the order of the lines; empty where the graph conforms */
  public List<String> violations(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    return report.getEntries().stream()
        .map(entry -> entry.message() + ": " + ShLib.displayStr(entry.focusNode()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether the graph conforms; stops at the first thing that is wrong. */
  public boolean conforms(Graph graph) {
    return ShaclValidator.get().conforms(shapes, graph);
  }
}
