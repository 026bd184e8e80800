package org.onrecord.server;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Ends a query whose time is over wherever it is: Jena tells the outermost iterator alone, which does not hear it while the query is still
 * being planned, within EXISTS, or while a filter lets no row through.
 */
class StoppableExecutor extends OpExecutorTDB2 {

  private final AtomicBoolean over;

  StoppableExecutor(ExecutionContext context) {
    super(context);
    AtomicBoolean signal = context.getCancelSignal();
    this.over = signal == null ? new AtomicBoolean() : signal;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    return new Rows(super.exec(op, input));
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
      if (over.get()) {
        throw new QueryCancelledException();
      }
    }
  }
}
