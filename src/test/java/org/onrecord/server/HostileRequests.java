package org.onrecord.server;

import java.util.ArrayList;
import java.util.List;

/** Requests that nobody with good intentions sends, made from families: each form with each target. */
final class HostileRequests {

  private HostileRequests() {}

  /**
   * One request.
   *
   * @param headers name, value, name, value …
   */
  record Request(String method, String path, String body, List<String> headers) {

    static Request get(String path, String... headers) {
      return new Request("GET", path, null, List.of(headers));
    }

    static Request query(String sparql) {
      return get("onrecord/sparql?query=" + Web.encoded(sparql));
    }

    static Request post(String path, String type, String body) {
      return new Request("POST", path, body, List.of("Content-Type", type));
    }

    int status(Web web) throws Exception {
      return web.send(method, path, body, headers.toArray(String[]::new)).statusCode();
    }

    @Override
    public String toString() {
      String shown = method + " " + path + (body == null ? "" : " " + body);
      return shown.length() > 160 ? shown.substring(0, 160) + "…" : shown;
    }
  }

  /** Those that want the server to open a connection to the port, or to read the file. */
  static List<Request> reachingOut(int port, String file) {
    List<String> targets =
        List.of(
            "http://127.0.0.1:" + port + "/x", "http://localhost:" + port + "/x", "http://[::1]:" + port + "/x", "http://127.1:" + port + "/x.ttl",
            "http://0x7f000001:" + port + "/x.jsonld", "http://user:word@127.0.0.1:" + port + "/", "https://127.0.0.1:" + port + "/x",
            "ftp://127.0.0.1:" + port + "/x", "jar:http://127.0.0.1:" + port + "/x.jar!/x.ttl", "file://" + file, "file:" + file);
    List<Request> requests = new ArrayList<>();
    for (String target : targets) {
      services(target).forEach(sparql -> requests.add(Request.query(sparql)));
      graphs(target).forEach(sparql -> requests.add(Request.query(sparql)));
      loads(target).forEach(update -> requests.addAll(updates(update)));
      for (String parameter : List.of("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri")) {
        boolean known = !parameter.startsWith("using");
        if (known) {
          requests.add(Request.get("onrecord/sparql?query=ASK%7B%7D&" + parameter + "=" + Web.encoded(target)));
        }
        requests.add(
            Request.post("onrecord/update?" + parameter + "=" + Web.encoded(target), "application/sparql-update", "DELETE WHERE { ?s ?p ?o }"));
      }
      requests.add(Request.post("onrecord/data", "application/ld+json", "{\"@context\": \"" + target + "\", \"@id\": \"urn:a\", \"b\": \"c\"}"));
      requests.add(Request.post("onrecord/sparql", "application/ld+json", "{\"@context\": [\"" + target + "\"], \"b\": \"c\"}"));
    }
    code().forEach(sparql -> requests.add(Request.query(sparql)));
    return requests;
  }

  private static List<String> services(String target) {
    String service = "SERVICE <" + target + "> { ?a ?b ?c }";
    return List.of(
        "SELECT * { " + service + " }",
        "SELECT * { SERVICE SILENT <" + target + "> { ?a ?b ?c } }",
        "SELECT * { VALUES ?e { <" + target + "> } SERVICE ?e { ?a ?b ?c } }",
        "SELECT * { BIND(IRI('" + target + "') AS ?e) SERVICE SILENT ?e { ?a ?b ?c } }",
        "ASK { ?s ?p ?o FILTER NOT EXISTS { " + service + " } }",
        "CONSTRUCT { ?a ?b ?c } WHERE { { SELECT * { OPTIONAL { " + service + " } } } }",
        "DESCRIBE ?a { GRAPH ?g { ?s ?p ?o MINUS { " + service + " } } }",
        "SELECT (SUM(IF(EXISTS { " + service + " }, 1, 0)) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (EXISTS { " + service + " })",
        "SELECT * { SERVICE <loop:1:" + target + "> { ?a ?b ?c } }",
        "SELECT * { SERVICE <cache:" + target + "> { ?a ?b ?c } }",
        "PREFIX x: <" + target + "> SELECT * { { ?s ?p ?o } UNION { SERVICE x: { ?a ?b ?c } } }");
  }

  private static List<String> graphs(String target) {
    return List.of(
        "SELECT * FROM <" + target + "> { ?s ?p ?o }",
        "ASK FROM NAMED <" + target + "> { GRAPH ?g { ?s ?p ?o } }",
        "CONSTRUCT FROM <" + target + "> WHERE { ?s ?p ?o }",
        "BASE <" + target + "> DESCRIBE * FROM <> { ?s ?p ?o }");
  }

  private static List<String> loads(String target) {
    return List.of("LOAD <" + target + ">", "LOAD SILENT <" + target + "> INTO GRAPH <urn:g>");
  }

  private static List<Request> updates(String update) {
    return List.of(
        Request.query(update),
        Request.get("onrecord/sparql?update=" + Web.encoded(update)),
        Request.post("onrecord/sparql", "application/sparql-update", update),
        Request.post("onrecord/update", "application/x-www-form-urlencoded", "update=" + Web.encoded(update)));
  }

  /** Functions and property functions that would run code of the class path, scripts, or wait. */
  private static List<String> code() {
    List<String> functions =
        List.of(
            "java:java.lang.System.exit", "java:org.apache.jena.sparql.function.library.eval", "java:org.apache.jena.sparql.function.library.wait",
            "js:alert", "http://jena.apache.org/ARQ/jsFunction#f", "http://jena.apache.org/ARQ/function/script/js#f",
            "http://jena.apache.org/ARQ/function#wait", "http://jena.hpl.hp.com/ARQ/function#eval", "http://jena.apache.org/ARQ/function#print",
            "http://www.w3.org/2005/xpath-functions#apply", "http://www.w3.org/2005/xpath-functions#collation-key");
    List<String> queries = new ArrayList<>();
    for (String function : functions) {
      String call = "<" + function + ">(?s)";
      queries.add("SELECT (" + call + " AS ?x) { ?s ?p ?o }");
      queries.add("ASK { ?s ?p ?o FILTER(" + call + ") }");
      queries.add("SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (" + call + ") ORDER BY " + call);
      queries.add("SELECT (CALL(<" + function + ">, 1) AS ?x) { }");
      queries.add("CONSTRUCT { ?s ?p ?z } WHERE { { SELECT * { ?s ?p ?o BIND(COALESCE(1/0, " + call + ") AS ?z) } } }");
    }
    for (String predicate : List.of("java:org.apache.jena.sparql.pfunction.library.bag", "http://jena.apache.org/ARQ/property#versionARQ",
        "http://jena.hpl.hp.com/ARQ/property#container", "http://jena.apache.org/ARQ/property#blankNode")) {
      queries.add("SELECT * { ?s <" + predicate + "> ?o }");
      queries.add("SELECT * { ?s <" + predicate + ">/<urn:x> ?o }");
      queries.add("SELECT * { ?s <" + predicate + "> (1 2) }");
    }
    return queries;
  }

  /** Those that want to write, or to administer. */
  static List<Request> writing() {
    List<String> places =
        List.of(
            "", "onrecord", "onrecord/sparql", "onrecord/data", "onrecord/data?default", "onrecord/data?graph=urn:g", "onrecord/get", "onrecord/update",
            "onrecord/upload", "onrecord/shacl", "onrecord/patch", "$/datasets", "$/datasets/onrecord", "$/datasets/new?dbType=tdb2", "$/server/shutdown",
            "$/compact/onrecord?deleteOld=true", "$/backup/onrecord", "$/backups-list", "$/sleep", "$/tasks", "$/reload", "$/stats/onrecord", "$/ping",
            "api/queries", "api/statement/x", "console/$/datasets", "statement/x", ".well-known/void", "assets/app.js");
    List<Request> requests = new ArrayList<>();
    String data = "<urn:a> <urn:b> <urn:c> .";
    for (String place : places) {
      for (String method : List.of("PUT", "PATCH", "DELETE", "TRACE", "MKCOL", "PROPPATCH")) {
        requests.add(new Request(method, place, method.startsWith("P") ? data : null, List.of("Content-Type", "text/turtle")));
      }
      requests.add(Request.post(place, "application/n-triples", data));
      requests.add(Request.post(place, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.nt\"\r\n\r\n" + data + "\r\n--x--"));
      for (String header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
        requests.add(new Request("POST", place, data, List.of(header, "GET", "Content-Type", "text/turtle")));
      }
    }
    for (String place : List.of("$/compact/onrecord", "$/backup/onrecord", "$/sleep?interval=1000", "$/server/shutdown", "$/tasks", "$/logs", "$/reload",
        "$/backups-list", "$/validate/query", "onrecord/data", "onrecord/update", "onrecord/upload", "onrecord/get")) {
      requests.add(Request.get(place));
      requests.add(Request.get(place, "X-HTTP-Method-Override", "POST"));
      requests.add(Request.get(place + (place.contains("?") ? "&" : "?") + "_method=DELETE"));
    }
    return requests;
  }

  /** Those that want to keep the server busy for ever, or to fill its memory. */
  static List<Request> expensive() {
    List<String> queries = new ArrayList<>();
    for (int ways = 3; ways <= 6; ways++) {
      StringBuilder product = new StringBuilder();
      for (int i = 0; i < ways; i++) {
        product.append("?s").append(i).append(" ?p").append(i).append(" ?o").append(i).append(" . ");
      }
      queries.add("SELECT (COUNT(*) AS ?n) { " + product + "}");
      queries.add("SELECT (COUNT(DISTINCT CONCAT(STR(?s0), STR(?s1), STR(?s2))) AS ?n) { " + product + "}");
      queries.add("SELECT DISTINCT * { " + product + "} ORDER BY ?o2 ?o1 LIMIT 3");
      queries.add("SELECT (GROUP_CONCAT(?o0) AS ?all) { " + product + "}");
      queries.add("SELECT ?s0 ?s1 (GROUP_CONCAT(DISTINCT ?o2; separator='" + "-".repeat(500) + "') AS ?all) { " + product + "} GROUP BY ?s0 ?s1");
      queries.add("ASK { " + product + "FILTER(STR(?s0) = CONCAT(STR(?o1), STR(?o2))) }");
      queries.add("CONSTRUCT { ?s0 ?p1 ?o2 } WHERE { " + product + "}");
      queries.add("SELECT * { " + product + "FILTER NOT EXISTS { ?x ?y ?z FILTER(?x != ?s0 && ?z = ?o1) } }");
    }
    for (String step : List.of("(!<urn:x>|!^<urn:y>)", "(<urn:words>|^<urn:words>)", "(<urn:words>/^<urn:words>)", "(<urn:words>?/(^<urn:words>)?)")) {
      queries.add("SELECT (COUNT(*) AS ?n) { ?a " + step + "* ?b . ?c " + step + "+ ?d . ?e " + step + "* ?f }");
      queries.add("SELECT (COUNT(*) AS ?n) { ?a (" + step + "*/" + step + "*)* ?b . ?b (" + step + "+)+ ?c . ?d ?e ?f }");
    }
    for (String pattern : List.of("^(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "(.*a){25}c", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a*)*\\\\1c")) {
      queries.add("SELECT (COUNT(*) AS ?n) { ?s <urn:words> ?w . ?t <urn:words> ?v FILTER REGEX(CONCAT(?w, ?v), '" + pattern + "') }");
      queries.add("SELECT (COUNT(*) AS ?n) { ?s <urn:words> ?w . ?t <urn:words> ?v BIND(REPLACE(?w, '" + pattern + "', ?v) AS ?r) FILTER(?r = 'z') }");
    }
    StringBuilder doubling = new StringBuilder("BIND('" + "a".repeat(1000) + "' AS ?t0) ");
    StringBuilder growing = new StringBuilder(doubling);
    for (int i = 0; i < 40; i++) {
      doubling.append("BIND(CONCAT(?t").append(i).append(", ?t").append(i).append(") AS ?t").append(i + 1).append(") ");
      growing.append("BIND(REPLACE(?t").append(i).append(", 'a', 'aaaaaaaaaa') AS ?t").append(i + 1).append(") ");
    }
    queries.add("SELECT (STRLEN(?t40) AS ?n) { " + doubling + "}");
    queries.add("SELECT (STRLEN(?t40) AS ?n) { " + growing + "}");
    queries.add("SELECT (SUM(STRLEN(ENCODE_FOR_URI(?w))) AS ?n) { ?s <urn:words> ?w . ?a ?b ?c . ?d ?e ?f }");
    String values = "(" + "'v' ".repeat(40).strip() + ") ";
    queries.add("SELECT (COUNT(*) AS ?n) { VALUES ?a { " + "1 2 3 ".repeat(8_000) + "} VALUES ?b { " + "4 5 6 ".repeat(7_000) + "} ?x ?y ?z }");
    queries.add("SELECT (COUNT(*) AS ?n) { VALUES (" + "?v ".repeat(1) + ") { " + "('v') ".repeat(15_000) + "} ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    queries.add("SELECT * { VALUES (?a) { " + values.repeat(100) + "} }");
    List<Request> requests = new ArrayList<>();
    queries.forEach(sparql -> requests.add(Request.post("onrecord/sparql", "application/sparql-query", sparql)));
    for (String[] brackets : new String[][] {
        {"ASK ", "{", "}"}, {"ASK { FILTER ", "(", ")"}, {"SELECT * ", "{ OPTIONAL ", "}"}, {"ASK { FILTER(1 = ", "-(", "1)"},
        {"ASK { FILTER(", "!(", "true)"}, {"SELECT * ", "{ SELECT * ", "}"}, {"ASK { ?s ", "(", "a)*"}, {"ASK { ?s ?p ", "[ ?p ", "]"}}) {
      requests.add(
          Request.post("onrecord/sparql", "application/sparql-query", brackets[0] + brackets[1].repeat(9_000) + brackets[2].repeat(9_000) + " }"));
    }
    String megabytes = "x".repeat(10_000_000);
    requests.add(Request.post("onrecord/sparql", "application/sparql-query", "ASK { ?s ?p '" + megabytes + "' }"));
    requests.add(Request.post("onrecord/sparql", "application/x-www-form-urlencoded", "query=ASK%7B%7D%23" + megabytes));
    requests.add(Request.post("onrecord/sparql", "application/sparql-query", "#" + megabytes + "\nASK {}"));
    return requests;
  }
}
