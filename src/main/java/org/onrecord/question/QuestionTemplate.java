package org.onrecord.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A file of {@code queries/ask/}: a query with lines that stay only where the question gives their value.
 *
 * <p>"FILTER(?day >= ?from) #? from" goes where no date was asked for. Values are bound as terms and never become part of the text.
 */
final class QuestionTemplate {

  private static final String MARK = " #? ";

  private final String text;

  private QuestionTemplate(String text) {
    this.text = text;
  }

  /** @throws IllegalStateException if there is no such file on the class path */
  static QuestionTemplate named(String name) {
    try (InputStream in = QuestionTemplate.class.getResourceAsStream("/queries/ask/" + name + ".rq")) {
      if (in == null) {
        throw new IllegalStateException("queries/ask/" + name + ".rq is not on the class path: build the project again");
      }
      return new QuestionTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("queries/ask/" + name + ".rq", e);
    }
  }

  /** The query with the values in place. */
  String with(Map<String, Node> values) {
    StringBuilder kept = new StringBuilder();
    for (String line : text.lines().toList()) {
      int mark = line.lastIndexOf(MARK);
      if (mark < 0) {
        kept.append(line).append('\n');
      } else if (values.containsKey(line.substring(mark + MARK.length()).strip())) {
        kept.append(line, 0, mark).append('\n');
      }
    }
    Query query = QueryFactory.create(kept.toString());
    Map<Var, Node> terms = new HashMap<>();
    values.forEach((name, term) -> terms.put(Var.alloc(name), term));
    return QueryTransformOps.transform(query, terms).toString();
  }
}
