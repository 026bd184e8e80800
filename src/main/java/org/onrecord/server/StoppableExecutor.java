package org.onrecord.server;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Ends a query whose time is over wherever it is.
 *
 * <p>Jena's own limit does not reach a query that is still being planned, the inside of an EXISTS, or a CONSTRUCT that gathers its triples: a
 * product of patterns there went on for minutes. Here each operator looks at the clock with every row.
 */
class StoppableExecutor extends OpExecutorTDB2 {

  /** When the query's time is over, in the nanoseconds of the JVM's clock. */
  private static final Symbol END = Symbol.create("https://w3id.org/onrecord/server#end");

  private final ExecutionContext context;
  private final long end;

  /** @param limit of the whole query; what runs within it, an EXISTS for one, ends with it */
  StoppableExecutor(ExecutionContext context, Duration limit) {
    super(context);
    this.context = context;
    Context query = context.getContext();
    if (query.get(END) == null) {
      query.set(END, System.nanoTime() + limit.toNanos());
    }
    this.end = query.<Long>get(END);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    return new Rows(super.exec(op, input));
  }

  /** Above the pattern and not inside it, where TDB2 would place it: a filter that lets nothing through must not run on unheard. */
  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    QueryIterator rows = exec(filter.getSubOp(), input);
    for (Expr condition : filter.getExprs()) {
      rows = new QueryIterFilterExpr(rows, condition, context);
    }
    return rows;
  }

  /** The rows of one operator. */
  private final class Rows extends QueryIteratorWrapper {

    Rows(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected boolean hasNextBinding() {
      look();
      return super.hasNextBinding();
    }

    @Override
    protected Binding moveToNextBinding() {
      look();
      return super.moveToNextBinding();
    }

    private void look() {
      if (System.nanoTime() - end > 0) {
        throw new QueryCancelledException();
      }
    }
  }
}
