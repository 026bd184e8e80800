package org.onrecord.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Reads {@code fuseki-config/onrecord.ttl} and puts the store's folder and the time limit where the file has its own. */
final class FusekiConfiguration {

  private static final String FILE = "fuseki-config/onrecord.ttl";
  private static final String TDB2 = "http://jena.apache.org/2016/tdb#";
  private static final String ASSEMBLER = "http://jena.hpl.hp.com/2005/11/Assembler#";

  private FusekiConfiguration() {}

  static Model of(ServerOptions options) {
    Model model = read();
    replace(model, model.createProperty(TDB2, "location"), options.store().toAbsolutePath().normalize());
    long limit = options.queryTime().toMillis();
    setting(model, "arq:queryTimeout").changeObject(limit + "," + limit);
    if (!options.allowedServices().isEmpty()) {
      // Which endpoints, SafeQuery says.
      setting(model, "arq:httpServiceAllowed").changeObject("true");
    }
    return model;
  }

  private static Model read() {
    try (InputStream in = FusekiConfiguration.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE + "; build the jar again");
      }
      Model model = ModelFactory.createDefaultModel();
      RDFParser.source(in).lang(Lang.TURTLE).base("urn:x-onrecord:fuseki-config").parse(model);
      return model;
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  private static void replace(Model model, Property property, Path location) {
    Statement only = model.listStatements(null, property, (RDFNode) null).nextStatement();
    only.changeObject(location.toString());
  }

  private static Statement setting(Model model, String name) {
    Resource context = model.listSubjectsWithProperty(model.createProperty(ASSEMBLER, "cxtName"), name).nextResource();
    return context.getRequiredProperty(model.createProperty(ASSEMBLER, "cxtValue"));
  }
}
