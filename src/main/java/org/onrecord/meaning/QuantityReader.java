package org.onrecord.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.knowledge.QuantityWords;
import org.onrecord.knowledge.QuantityWords.Use;
import org.onrecord.model.Quantity;
import org.onrecord.model.Token;

/**
 * Reads a number that ends at a token.
 *
 * <p>"two dozen" → 24; "80,000" → 80,000; "at least 31" → 31 or more; "between 10 and 14" → 10–14; "several" → a range. It takes no sum of
 * money and no year of a calendar for a number of weapons, and misses arithmetic ("twice as many").
 */
final class QuantityReader {

  private record Number(Quantity quantity, int first) {}

  private final QuantityWords words;

  QuantityReader(QuantityWords words) {
    this.words = words;
  }

  /** Whether the token can end a quantity. */
  boolean isQuantity(Token token) {
    String form = form(token);
    return digits(form) || words.entry(form).filter(entry -> entry.quantity().isPresent()).isPresent()
        || form.indexOf('-') > 0 && hyphenated(form).isPresent();
  }

  boolean isUnit(Token token) {
    return words.is(form(token), Use.UNIT);
  }

  /**
   * @param last index of the quantity's last token
   * @param from index of the first token that may belong to it
   * @param singular whether what is counted stands in the singular, so that "a" and "another" count one
   */
  Optional<Quantity> read(List<Token> tokens, int last, int from, boolean singular) {
    return number(tokens, last, from, singular).flatMap(number -> qualified(tokens, number, from));
  }

  private Optional<Number> number(List<Token> tokens, int last, int from, boolean singular) {
    String form = form(tokens.get(last));
    if (digits(form)) {
      boolean money = last > from && "$€£¥".contains(form(tokens.get(last - 1)));
      return money ? Optional.empty() : value(form).map(quantity -> range(tokens, new Number(quantity, last), from));
    }
    Optional<Quantity> compound = hyphenated(form);
    if (compound.isPresent()) {
      return Optional.of(new Number(compound.get(), last));
    }
    for (int length = 3; length > 1; length--) {
      if (last - length + 1 >= from) {
        Optional<QuantityWords.Entry> phrase = words.entry(phrase(tokens, last - length + 1, last + 1));
        if (phrase.isPresent() && phrase.get().use() == Use.VAGUE) {
          return phrase.get().quantity().map(quantity -> new Number(quantity, last));
        }
      }
    }
    return words.entry(form).flatMap(entry -> switch (entry.use()) {
      case NUMBER, VAGUE -> entry.quantity().map(quantity -> range(tokens, new Number(quantity, last), from));
      case GROUP -> entry.quantity().map(quantity -> new Number(quantity, last));
      case ONE -> singular ? entry.quantity().map(quantity -> new Number(quantity, last)) : Optional.empty();
      case SCALE -> Optional.of(scaled(tokens, last, from, entry.quantity().orElseThrow().least()));
      case HALF, LEAST, MOST, ABOUT, UNIT -> Optional.empty();
    });
  }

  /** "two dozen", "a hundred", "half a million", "several thousand", "1.5 million". */
  private Number scaled(List<Token> tokens, int scale, int from, long factor) {
    int before = scale - 1;
    if (before >= from) {
      String form = form(tokens.get(before));
      boolean one = words.is(form, Use.ONE);
      if (one && before > from && words.is(form(tokens.get(before - 1)), Use.HALF)) {
        return new Number(Quantity.of(factor / 2), before - 1);
      }
      if (one) {
        return new Number(Quantity.of(factor), before);
      }
      if (form.matches("\\d+\\.\\d+")) {
        return new Number(Quantity.of(Math.round(Double.parseDouble(form) * factor)), before);
      }
      Optional<Number> multiplier = number(tokens, before, from, false);
      if (multiplier.isPresent()) {
        Quantity times = multiplier.get().quantity();
        return new Number(new Quantity(times.least() * factor, times.most() * factor), multiplier.get().first());
      }
    }
    return new Number(Quantity.of(factor), scale);
  }

  /** "10 to 14", "between 10 and 14". */
  private Number range(List<Token> tokens, Number upper, int from) {
    int joint = upper.first() - 1;
    if (joint - 1 < from) {
      return upper;
    }
    boolean between = form(tokens.get(joint)).equals("and") && joint - 2 >= from && form(tokens.get(joint - 2)).equals("between");
    if (!between && !form(tokens.get(joint)).equals("to")) {
      return upper;
    }
    Optional<Quantity> lower = value(form(tokens.get(joint - 1)))
        .or(() -> words.entry(form(tokens.get(joint - 1))).filter(entry -> entry.use() == Use.NUMBER).flatMap(QuantityWords.Entry::quantity));
    return lower.filter(low -> low.least() <= upper.quantity().most())
        .map(low -> new Number(new Quantity(low.least(), upper.quantity().most()), between ? joint - 2 : joint - 1))
        .orElse(upper);
  }

  private Optional<Quantity> qualified(List<Token> tokens, Number number, int from) {
    Quantity quantity = number.quantity();
    for (int length = 3; length > 0; length--) {
      int first = number.first() - length;
      if (first < from) {
        continue;
      }
      String before = phrase(tokens, first, number.first());
      if (words.is(before, Use.ABOUT)) {
        return Optional.of(quantity);
      }
      if (words.is(before, Use.LEAST)) {
        return Optional.of(Quantity.atLeast(quantity.least()));
      }
      if (words.is(before, Use.MOST)) {
        return Optional.of(new Quantity(Math.min(1, quantity.most()), quantity.most()));
      }
    }
    return Optional.of(quantity);
  }

  private static boolean digits(String form) {
    return !form.isEmpty() && Character.isDigit(form.charAt(0)) && form.chars().allMatch(c -> Character.isDigit(c) || c == ',');
  }

  private static Optional<Quantity> value(String form) {
    if (!digits(form) || form.length() > 15) {
      return Optional.empty();
    }
    return Optional.of(Quantity.of(Long.parseLong(form.replace(",", ""))));
  }

  /** "thirty-one", "10-14", "half-dozen". */
  private Optional<Quantity> hyphenated(String form) {
    int hyphen = form.indexOf('-');
    if (hyphen <= 0 || hyphen == form.length() - 1) {
      return Optional.empty();
    }
    String left = form.substring(0, hyphen);
    String right = form.substring(hyphen + 1);
    if (digits(left) && digits(right)) {
      Quantity least = value(left).orElseThrow();
      Quantity most = value(right).orElseThrow();
      return least.least() <= most.most() ? Optional.of(new Quantity(least.least(), most.most())) : Optional.empty();
    }
    Optional<QuantityWords.Entry> tens = words.entry(left);
    Optional<QuantityWords.Entry> ones = words.entry(right);
    if (tens.isEmpty() || ones.isEmpty()) {
      return Optional.empty();
    }
    if (tens.get().use() == Use.HALF && ones.get().use() == Use.SCALE) {
      return ones.get().quantity().map(scale -> Quantity.of(scale.least() / 2));
    }
    boolean numbers = tens.get().use() == Use.NUMBER && ones.get().use() == Use.NUMBER;
    return numbers
        ? Optional.of(Quantity.of(tens.get().quantity().orElseThrow().least() + ones.get().quantity().orElseThrow().least()))
        : Optional.empty();
  }

  private static String phrase(List<Token> tokens, int first, int end) {
    StringBuilder phrase = new StringBuilder();
    for (int i = first; i < end; i++) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(form(tokens.get(i)));
    }
    return phrase.toString();
  }

  private static String form(Token token) {
    return token.text().toLowerCase(Locale.ROOT).replace('–', '-').replace('‑', '-');
  }
}
