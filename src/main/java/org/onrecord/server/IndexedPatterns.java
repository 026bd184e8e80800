package org.onrecord.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.onrecord.graph.REC;
import org.onrecord.store.StatementPeriod;
import org.onrecord.store.TextIndex;

/**
 * Finds the statements of a pattern in the index where the pattern fixes two or more of their values.
 *
 * <p>{@code ?s rec:act act:warn ; rec:topic topic:escalation ; rec:text ?words}: TDB2 would walk through all warnings and look up the
 * topic of each; the index has both lists and meets them. The rest of the pattern is read from the store, statement by statement. Where the
 * query tells of which days its statements are ({@link StatementPeriod}), only those are read, and one value is enough.
 *
 * <p>What it leaves to TDB2: patterns in a named graph, under a filter that reads the pattern itself, and with more than
 * {@value #MOST} statements.
 */
final class IndexedPatterns extends StoppableExecutor {

  private static final int MOST = 50_000;

  /** Nothing but a statement has these; other fields of the index are also those of articles and transfers. */
  private static final Set<String> OF_STATEMENTS = Set.of(REC.act.getURI(), REC.topic.getURI(), REC.speaker.getURI());

  private final ExecutionContext context;
  private final StatementIndex index;
  private final Map<String, String> fields;

  private IndexedPatterns(ExecutionContext context, Duration limit, StatementIndex index, Map<String, String> fields) {
    super(context, limit);
    this.context = context;
    this.index = index;
    this.fields = fields;
  }

  static OpExecutorFactory factory(StatementIndex index, Duration limit) {
    Map<String, String> fields = TextIndex.fieldsByPredicate();
    return context -> new IndexedPatterns(context, limit, index, fields);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    long indexed = pattern.getBasicPattern().getList().stream().filter(this::indexed).count();
    if (!Quad.isUnionGraph(pattern.getGraphNode()) || indexed < fewest(StatementPeriod.STATEMENT)) {
      return super.execute(pattern, input);
    }
    return new QueryIterRepeatApply(input, context) {
      @Override
      protected QueryIterator nextStage(Binding row) {
        return matches(pattern, row);
      }
    };
  }

  private boolean indexed(Triple triple) {
    return triple.getPredicate().isURI() && fields.containsKey(triple.getPredicate().getURI());
  }

  private QueryIterator matches(OpQuadPattern pattern, Binding row) {
    List<Triple> triples = pattern.getBasicPattern().getList();
    Map<Var, List<Integer>> fixed = new LinkedHashMap<>();
    for (int i = 0; i < triples.size(); i++) {
      Triple triple = Substitute.substitute(triples.get(i), row);
      if (Var.isVar(triple.getSubject()) && indexed(triple) && triple.getObject().isURI()) {
        fixed.computeIfAbsent(Var.alloc(triple.getSubject()), who -> new ArrayList<>()).add(i);
      }
    }
    for (Map.Entry<Var, List<Integer>> statement : fixed.entrySet()) {
      List<Triple> values = statement.getValue().stream().map(i -> Substitute.substitute(triples.get(i), row)).toList();
      Optional<Set<String>> found = values.size() < fewest(statement.getKey()) ? Optional.empty() : statements(statement.getKey(), values);
      if (found.isPresent()) {
        return rest(pattern, statement.getValue(), row, statement.getKey(), found.get());
      }
    }
    return super.execute(pattern, QueryIterPlainWrapper.create(List.of(row).iterator(), context));
  }

  /** So many values narrow a pattern down. */
  private int fewest(Var statement) {
    return period(statement).isPresent() ? 1 : 2;
  }

  private Optional<StatementPeriod> period(Var statement) {
    return statement.equals(StatementPeriod.STATEMENT) ? StatementPeriod.toldTo(context.getContext()) : Optional.empty();
  }

  /** Empty where the index cannot tell. */
  private Optional<Set<String>> statements(Var statement, List<Triple> values) {
    Map<String, Set<String>> wanted = new HashMap<>();
    for (Triple value : values) {
      Set<String> before = wanted.put(fields.get(value.getPredicate().getURI()), Set.of(value.getObject().getURI()));
      if (before != null) {
        // The index takes several values of a field for either of them, a pattern for both.
        return Optional.empty();
      }
    }
    boolean certain = values.stream().map(value -> value.getPredicate().getURI()).anyMatch(OF_STATEMENTS::contains);
    return certain ? index.all(StatementQuery.having(wanted), period(statement), MOST) : Optional.empty();
  }

  private QueryIterator rest(OpQuadPattern pattern, List<Integer> found, Binding row, Var variable, Set<String> statements) {
    BasicPattern rest = new BasicPattern();
    List<Triple> triples = pattern.getBasicPattern().getList();
    for (int i = 0; i < triples.size(); i++) {
      if (!found.contains(i)) {
        rest.add(triples.get(i));
      }
    }
    QueryIterator rows =
        QueryIterPlainWrapper.create(
            statements.stream().map(iri -> BindingFactory.binding(row, variable, node(iri))).iterator(), context);
    return rest.isEmpty() ? rows : super.execute(new OpQuadPattern(pattern.getGraphNode(), rest), rows);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
