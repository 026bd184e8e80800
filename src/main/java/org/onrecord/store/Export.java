package org.onrecord.store;

import java.io.OutputStream;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;

/** The whole store as RDF, graph after graph in the order of their names, without ever holding more than one of them in memory. */
public final class Export {

  private final PrefixMapping prefixes;

  public Export(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  /** Quads, each with its graph. Within a transaction on the data set. */
  public void quads(DatasetGraph dataset, RDFFormat format, OutputStream out) {
    StreamRDF stream = started(format, out);
    for (Node name : names(dataset)) {
      dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(stream::quad);
    }
    stream.finish();
  }

  /** Triples, whatever graph they stand in. Within a transaction on the data set. */
  public void triples(DatasetGraph dataset, RDFFormat format, OutputStream out) {
    StreamRDF stream = started(format, out);
    for (Node name : names(dataset)) {
      dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> stream.triple(quad.asTriple()));
    }
    stream.finish();
  }

  private StreamRDF started(RDFFormat format, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    if (RDFLanguages.sameLang(format.getLang(), Lang.TURTLE) || RDFLanguages.sameLang(format.getLang(), Lang.TRIG)) {
      prefixes.getNsPrefixMap().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(prefix -> stream.prefix(prefix.getKey(), prefix.getValue()));
    }
    return stream;
  }

  private static Iterable<Node> names(DatasetGraph dataset) {
    TreeSet<String> names = new TreeSet<>();
    dataset.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
    return () -> names.stream().map(NodeFactory::createURI).iterator();
  }
}
