package org.onrecord.server;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Which functions a query may name: those of XPath, XML Schema casts and a few of ARQ's. Jena by itself loads any
 * class of the class
 * path for {@code <java:some.Class>} and for names in its own libraries; here nothing is loaded by name.
 */
final class AllowedFunctions {

  private static final String ARQ_FUNCTIONS = ARQConstants.ARQFunctionLibraryURI;
  private static final String ARQ_PROPERTIES = ARQConstants.ARQPropertyFunctionLibraryURI;

  private static final List<String> FUNCTION_SPACES =
      List.of("http://www.w3.org/2001/XMLSchema#", ARQConstants.fnPrefix, ARQConstants.mathPrefix);

  private static final Set<String> ARQ_FUNCTION_NAMES =
      Set.of("langeq", "localname", "max", "min", "namespace", "now", "pi", "sha1sum", "sqrt", "strlen", "substr", "substring");

  /** {@code fn:apply} calls a function named at run time; the others match regular expressions, or make texts, without a bound. */
  private static final Set<String> REFUSED =
      Set.of(
          ARQConstants.fnPrefix + "apply",
          ARQConstants.fnPrefix + "matches",
          ARQConstants.fnPrefix + "replace",
          ARQConstants.fnPrefix + "concat",
          ARQConstants.fnPrefix + "string-join",
          ARQConstants.fnPrefix + "collation-key");

  private static final Set<String> PROPERTIES =
      Set.of(
          ARQ_PROPERTIES + "strSplit",
          ARQ_PROPERTIES + "splitIRI",
          ARQ_PROPERTIES + "splitURI",
          ARQ_PROPERTIES + "str",
          "http://jena.apache.org/ARQ/list#member",
          "http://jena.apache.org/ARQ/list#index",
          "http://jena.apache.org/ARQ/list#length",
          "http://www.w3.org/2000/01/rdf-schema#member",
          "http://jena.apache.org/text#query");

  private AllowedFunctions() {}

  static boolean function(String iri) {
    if (REFUSED.contains(iri)) {
      return false;
    }
    return FUNCTION_SPACES.stream().anyMatch(iri::startsWith)
        || iri.startsWith(ARQ_FUNCTIONS) && ARQ_FUNCTION_NAMES.contains(iri.substring(ARQ_FUNCTIONS.length()));
  }

  /** Whether a predicate is harmless: one of the data, or an allowed property function. */
  static boolean predicate(String iri) {
    return PROPERTIES.contains(iri)
        || !(iri.startsWith("java:")
            || iri.startsWith("http://jena.apache.org/ARQ/")
            || iri.startsWith("http://jena.hpl.hp.com/ARQ/"));
  }

  /** Jena's functions, without those that are not allowed and without loading any class by its name. */
  static FunctionRegistry functions() {
    FunctionRegistry all = FunctionRegistry.get();
    return new FunctionRegistry() {
      @Override
      public FunctionFactory get(String uri) {
        return function(uri) ? all.get(uri) : null;
      }

      @Override
      public boolean isRegistered(String uri) {
        return function(uri) && all.isRegistered(uri);
      }
    };
  }

  /** Jena's property functions, likewise. */
  static PropertyFunctionRegistry properties() {
    PropertyFunctionRegistry all = PropertyFunctionRegistry.get();
    return new PropertyFunctionRegistry() {
      @Override
      public boolean manages(String uri) {
        return PROPERTIES.contains(uri) && all.manages(uri);
      }

      @Override
      public PropertyFunctionFactory get(String uri) {
        return PROPERTIES.contains(uri) ? all.get(uri) : null;
      }

      @Override
      public boolean isRegistered(String uri) {
        return PROPERTIES.contains(uri) && all.isRegistered(uri);
      }
    };
  }
}
