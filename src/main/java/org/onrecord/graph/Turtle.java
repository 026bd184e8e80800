package org.onrecord.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

/** RDF for people: Turtle with the prefixes that the documentation uses. */
public final class Turtle {

  /** The prefixes that queries, exports and pages share. */
  public static final PrefixMapping PREFIXES = prefixes(Iris.DEFAULT_BASE);

  private Turtle() {}

  /** @param base of the data's IRIs, with its final slash */
  public static PrefixMapping prefixes(String base) {
    return PrefixMapping.Factory.create()
        .setNsPrefix("rec", REC.NS)
        .setNsPrefix("act", REC.ACT)
        .setNsPrefix("topic", REC.TOPIC)
        .setNsPrefix("weapon", REC.WEAPON)
        .setNsPrefix("actor", base + "actor/")
        .setNsPrefix("source", base + "source/")
        .setNsPrefix("article", base + "article/")
        .setNsPrefix("statement", base + "statement/")
        .setNsPrefix("transfer", base + "transfer/")
        .setNsPrefix("position", base + "position/")
        .setNsPrefix("schema", SchemaDO.NS)
        .setNsPrefix("prov", PROV.NS)
        .setNsPrefix("oa", OA.NS)
        .setNsPrefix("skos", SKOS.getURI())
        .setNsPrefix("owl", OWL.NS)
        .setNsPrefix("rdf", RDF.uri)
        .setNsPrefix("rdfs", RDFS.uri)
        .setNsPrefix("xsd", XSD.NS)
        .setNsPrefix("wd", "http://www.wikidata.org/entity/")
        .lock();
  }

  /** The article's graph and what it adds to the knowledge, as one Turtle document. */
  public static String of(ArticleRdf rdf, Iris iris) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(prefixes(iris.base()));
    rdf.graph().find().forEachRemaining(model.getGraph()::add);
    rdf.entities().forEach(model.getGraph()::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, Lang.TURTLE);
    return out.toString(StandardCharsets.UTF_8);
  }
}
