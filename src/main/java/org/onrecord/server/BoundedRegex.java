package org.onrecord.server;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REGEX and REPLACE with a bound on the work of one match.
 *
 * <p>{@code REGEX("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "(a+)+$")} would run for years, and Jena's time limit looks
 * only between two
 * rows. Here a match that reads more than {@value #MOST_READS} characters is an evaluation error: the row is left out.
 */
final class BoundedRegex extends ExprFunctionN {

  private static final int MOST_READS = 2_000_000;

  private final boolean replaces;

  /** @param replaces whether it is REPLACE */
  BoundedRegex(boolean replaces, ExprList arguments) {
    super(replaces ? "replace" : "regex", arguments);
    this.replaces = replaces;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    int patternAt = 1;
    int flagsAt = replaces ? 3 : 2;
    String text = string(arguments.get(0));
    NodeValue flags = arguments.size() > flagsAt ? arguments.get(flagsAt) : null;
    Pattern pattern = RegexEngine.makePattern("REGEX", string(arguments.get(patternAt)), flags == null ? null : string(flags));
    Matcher matcher = pattern.matcher(new CountedText(text));
    try {
      if (!replaces) {
        return NodeValue.booleanReturn(matcher.find());
      }
      return NodeValue.makeString(replaceAll(matcher, string(arguments.get(2))));
    } catch (StackOverflowError | IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new ExprEvalException("REGEX: cannot match this pattern");
    }
  }

  private static String replaceAll(Matcher matcher, String replacement) {
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, replacement);
      if (text.length() > BoundedWork.LONGEST_TEXT) {
        throw new ExprEvalException("REPLACE: the text grows too long");
      }
    }
    return matcher.appendTail(text).toString();
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("regex", value).getLiteralLexicalForm();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedRegex(replaces, arguments);
  }

  /** A text that can be read so many times and no more. */
  private static final class CountedText implements CharSequence {

    private final String text;
    private int reads;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++reads > MOST_READS) {
        throw new ExprEvalException("REGEX: the pattern takes too long on this text");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
      return text.substring(begin, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
