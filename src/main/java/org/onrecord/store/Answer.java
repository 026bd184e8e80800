package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.resultset.RDFOutput;

/** Prints what a query found: rows, a graph, or yes and no. */
public final class Answer {

  private static final int TABLE_WIDTH = 120;

  /** Columns of IRIs that CSV and JSON have and a table for people leaves out. */
  private static final Set<String> FOR_PROGRAMS = Set.of("statement", "transfer", "article", "other");

  private final PrefixMapping prefixes;

  public Answer(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  /** @return the whole answer, ending in a newline; for a table with the count of its rows below */
  public String of(QueryExecution execution, ResultFormat format) {
    var query = execution.getQuery();
    if (query.isAskType()) {
      return bool(execution.execAsk(), format);
    }
    if (query.isConstructType()) {
      return graph(execution.execConstruct(), format);
    }
    if (query.isDescribeType()) {
      return graph(execution.execDescribe(), format);
    }
    return rows(execution.execSelect(), format);
  }

  private String rows(ResultSet found, ResultFormat format) {
    return switch (format) {
      case TABLE -> table(found);
      case CSV -> csv(found);
      case JSON -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsJSON(out, found);
        yield out.toString(StandardCharsets.UTF_8);
      }
      case TTL -> turtle(RDFOutput.encodeAsModel(found));
    };
  }

  private String table(ResultSet found) {
    List<String> columns = found.getResultVars().stream().filter(column -> !FOR_PROGRAMS.contains(column)).toList();
    List<List<String>> rows = cells(found, columns, this::inShort);
    String count = rows.size() == 1 ? "1 row\n" : rows.size() + " rows\n";
    return new TextTable(TABLE_WIDTH, columns).of(rows) + "\n" + count;
  }

  private String csv(ResultSet found) {
    List<String> columns = found.getResultVars();
    StringBuilder text = new StringBuilder(Csv.line(columns));
    cells(found, columns, Answer::inFull).forEach(row -> text.append(Csv.line(row)));
    return text.toString();
  }

  private static List<List<String>> cells(ResultSet found, List<String> columns, Function<Node, String> printed) {
    List<List<String>> rows = new ArrayList<>();
    found.forEachRemaining(solution -> rows.add(columns.stream().map(column -> cell(solution.get(column), printed)).toList()));
    return rows;
  }

  private static String cell(RDFNode value, Function<Node, String> printed) {
    return value == null ? "" : printed.apply(value.asNode());
  }

  /** For people: "act:warn". */
  private String inShort(Node node) {
    if (!node.isURI()) {
      return inFull(node);
    }
    String name = prefixes.shortForm(node.getURI());
    return name.equals(node.getURI()) ? "<" + name + ">" : name;
  }

  /** As the CSV of SPARQL 1.1 has it: the bare IRI, the letters of a literal, "_:" before a blank node's label. */
  private static String inFull(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
  }

  private String graph(Model model, ResultFormat format) {
    if (format == ResultFormat.JSON) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFDataMgr.write(out, model.setNsPrefixes(prefixes), Lang.RDFJSON);
      return out.toString(StandardCharsets.UTF_8);
    }
    return turtle(model);
  }

  private String turtle(Model model) {
    model.setNsPrefixes(prefixes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, Lang.TURTLE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String bool(boolean yes, ResultFormat format) {
    return switch (format) {
      case JSON -> "{ \"head\" : { } , \"boolean\" : " + yes + " }\n";
      case TABLE, CSV, TTL -> (yes ? "yes" : "no") + "\n";
    };
  }
}
