package org.onrecord.server;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** CONCAT that makes no text longer than {@link BoundedWork#LONGEST_TEXT}: beyond that it is an evaluation error. */
final class BoundedConcat extends ExprFunctionN {

  BoundedConcat(ExprList arguments) {
    super("concat", arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    long length = 0;
    for (NodeValue argument : arguments) {
      length += argument.asString().length();
    }
    if (length > BoundedWork.LONGEST_TEXT) {
      throw new ExprEvalException("CONCAT: the text grows too long");
    }
    return XSDFuncOp.strConcat(arguments);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments);
  }
}
