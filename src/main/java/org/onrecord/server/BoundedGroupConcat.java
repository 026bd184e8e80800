package org.onrecord.server;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/** GROUP_CONCAT that ends the query where all its texts together grow beyond {@value #LONGEST_TEXTS} characters. */
final class BoundedGroupConcat extends AggregatorBase {

  private static final long LONGEST_TEXTS = 20_000_000;

  private final Aggregator concat;
  private long length;

  /** @param concat of this query alone: its texts are counted here */
  BoundedGroupConcat(Aggregator concat) {
    super(concat.getName(), false, concat.getExprList());
    this.concat = concat;
  }

  @Override
  public Accumulator createAccumulator() {
    Accumulator accumulator = concat.createAccumulator();
    return new Accumulator() {
      @Override
      public void accumulate(Binding row, FunctionEnv environment) {
        count(row, environment);
        accumulator.accumulate(row, environment);
      }

      @Override
      public NodeValue getValue() {
        return accumulator.getValue();
      }
    };
  }

  private void count(Binding row, FunctionEnv environment) {
    try {
      length += 1 + getExpr().eval(row, environment).asString().length();
    } catch (org.apache.jena.sparql.expr.ExprEvalException noValue) {
      // The accumulator decides what that means.
      return;
    }
    if (length > LONGEST_TEXTS) {
      throw new QueryCancelledException();
    }
  }

  @Override
  public Node getValueEmpty() {
    return concat.getValueEmpty();
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new BoundedGroupConcat(concat.copy(expressions));
  }

  @Override
  public String asSparqlExpr(SerializationContext context) {
    return concat.asSparqlExpr(context);
  }

  @Override
  public String toPrefixString() {
    return concat.toPrefixString();
  }

  @Override
  public int hashCode() {
    return concat.hashCode();
  }

  @Override
  public boolean equals(Aggregator other, boolean byAlpha) {
    return other instanceof BoundedGroupConcat that && concat.equals(that.concat, byAlpha);
  }
}
