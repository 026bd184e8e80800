package org.onrecord.server;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.util.Context;

/**
 * Puts bounds on what one step of a query may cost, as Jena's time limit looks only between two steps: a regular expression that tracks
 * back without end, a text that doubles thirty times.
 */
final class BoundedWork {

  /** In characters: of a text that a query makes. An article has some thousands. */
  static final int LONGEST_TEXT = 1_000_000;

  private BoundedWork() {}

  /** What Jena's optimizer does, after the bounds have been set. */
  static Rewrite optimizer(Context context) {
    Rewrite standard = Optimize.stdOptimizationFactory.create(context);
    return op -> standard.rewrite(bounded(op));
  }

  private static Op bounded(Op op) {
    return Transformer.transform(new Groups(), new Functions(), op);
  }

  private static final class Functions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      return switch (function) {
        case E_Regex regex -> new BoundedRegex(false, arguments);
        case E_StrReplace replace -> new BoundedRegex(true, arguments);
        case E_StrConcat concat -> new BoundedConcat(arguments);
        default -> super.transform(function, arguments);
      };
    }
  }

  private static final class Groups extends TransformCopy {

    @Override
    public Op transform(OpGroup group, Op inside) {
      List<ExprAggregator> aggregators = group.getAggregators().stream().map(Groups::bounded).toList();
      return new OpGroup(inside, group.getGroupVars(), aggregators);
    }

    private static ExprAggregator bounded(ExprAggregator aggregator) {
      return switch (aggregator.getAggregator()) {
        case AggGroupConcat concat -> new ExprAggregator(aggregator.getVar(), new BoundedGroupConcat(concat));
        case AggGroupConcatDistinct concat -> new ExprAggregator(aggregator.getVar(), new BoundedGroupConcat(concat));
        default -> aggregator;
      };
    }
  }
}
