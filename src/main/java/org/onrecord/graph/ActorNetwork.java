package org.onrecord.graph;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/** Who speaks to or against whom, as a network for Gephi, yEd or Cytoscape: actors as nodes, an edge for each pair, role and act. */
public final class ActorNetwork {

  private static final Map<Property, String> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put(REC.addressee, "to");
    ROLES.put(REC.target, "against");
    ROLES.put(REC.audience, "told");
  }

  /**
   * One directed edge.
   *
   * @param role "to", "against" or "told"
   * @param act label of the act
   */
  private record Edge(String from, String to, String role, String act) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return from + "\n" + to + "\n" + role + "\n" + act;
    }
  }

  /** What a node is called. */
  private record Actor(String label, String wikidata) {}

  private final Graph graph;
  private final TreeMap<String, Actor> actors = new TreeMap<>();
  private final TreeMap<Edge, Integer> edges = new TreeMap<>();

  /** @param union all graphs together */
  public ActorNetwork(Graph union) {
    this.graph = union;
    ROLES.forEach((property, role) -> graph.find(Node.ANY, property.asNode(), Node.ANY).toList().forEach(triple -> {
      for (Node speaker : objects(triple.getSubject(), REC.speaker)) {
        for (Node act : objects(triple.getSubject(), REC.act)) {
          String from = actor(speaker);
          String to = actor(triple.getObject());
          edges.merge(new Edge(from, to, role, label(act)), 1, Integer::sum);
        }
      }
    }));
  }

  private String actor(Node node) {
    actors.computeIfAbsent(node.getURI(), iri -> {
      List<Node> items = objects(node, OWL.sameAs);
      return new Actor(label(node), items.isEmpty() ? "" : items.getFirst().getURI());
    });
    return node.getURI();
  }

  private String label(Node node) {
    List<Node> labels = objects(node, RDFS.label);
    return labels.isEmpty() ? node.getURI() : labels.getFirst().getLiteralLexicalForm();
  }

  private List<Node> objects(Node subject, Property property) {
    List<Node> objects = new ArrayList<>();
    graph.find(NodeFactory.createURI(subject.getURI()), property.asNode(), Node.ANY).forEachRemaining(t -> objects.add(t.getObject()));
    objects.sort(java.util.Comparator.comparing(Node::toString));
    return objects;
  }

  /** GraphML 1.0. */
  public void graphml(Writer out) {
    write(out, xml -> {
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      key(xml, "label", "node", "string");
      key(xml, "wikidata", "node", "string");
      key(xml, "role", "edge", "string");
      key(xml, "act", "edge", "string");
      key(xml, "weight", "edge", "int");
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "actors");
      xml.writeAttribute("edgedefault", "directed");
      for (Map.Entry<String, Actor> actor : actors.entrySet()) {
        xml.writeStartElement("node");
        xml.writeAttribute("id", actor.getKey());
        data(xml, "label", actor.getValue().label());
        data(xml, "wikidata", actor.getValue().wikidata());
        xml.writeEndElement();
      }
      for (Map.Entry<Edge, Integer> edge : edges.entrySet()) {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", edge.getKey().from());
        xml.writeAttribute("target", edge.getKey().to());
        data(xml, "role", edge.getKey().role());
        data(xml, "act", edge.getKey().act());
        data(xml, "weight", Integer.toString(edge.getValue()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndElement();
    });
  }

  /** GEXF 1.3. */
  public void gexf(Writer out) {
    write(out, xml -> {
      xml.writeStartElement("gexf");
      xml.writeDefaultNamespace("http://gexf.net/1.3");
      xml.writeAttribute("version", "1.3");
      xml.writeStartElement("graph");
      xml.writeAttribute("defaultedgetype", "directed");
      xml.writeStartElement("attributes");
      xml.writeAttribute("class", "node");
      attribute(xml, "wikidata");
      xml.writeEndElement();
      xml.writeStartElement("attributes");
      xml.writeAttribute("class", "edge");
      attribute(xml, "role");
      attribute(xml, "act");
      xml.writeEndElement();
      xml.writeStartElement("nodes");
      for (Map.Entry<String, Actor> actor : actors.entrySet()) {
        xml.writeStartElement("node");
        xml.writeAttribute("id", actor.getKey());
        xml.writeAttribute("label", actor.getValue().label());
        values(xml, Map.of("wikidata", actor.getValue().wikidata()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeStartElement("edges");
      int id = 0;
      for (Map.Entry<Edge, Integer> edge : edges.entrySet()) {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", Integer.toString(id++));
        xml.writeAttribute("source", edge.getKey().from());
        xml.writeAttribute("target", edge.getKey().to());
        xml.writeAttribute("weight", Integer.toString(edge.getValue()));
        values(xml, new TreeMap<>(Map.of("role", edge.getKey().role(), "act", edge.getKey().act())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
    });
  }

  private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeEmptyElement("attribute");
    xml.writeAttribute("id", name);
    xml.writeAttribute("title", name);
    xml.writeAttribute("type", "string");
  }

  private static void values(XMLStreamWriter xml, Map<String, String> values) throws XMLStreamException {
    xml.writeStartElement("attvalues");
    for (Map.Entry<String, String> value : values.entrySet()) {
      xml.writeEmptyElement("attvalue");
      xml.writeAttribute("for", value.getKey());
      xml.writeAttribute("value", value.getValue());
    }
    xml.writeEndElement();
  }

  /** What a format writes between the head and the end of its document. */
  private interface Content {
    void writeTo(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void write(Writer out, Content content) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      content.writeTo(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML: " + e.getMessage(), e);
    }
  }
}
