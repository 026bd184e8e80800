package org.onrecord.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.knowledge.Currencies;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;
import org.onrecord.model.Transfer.Money;

/**
 * Reads the one sum of money that a sentence names.
 *
 * <p>"a $2.2 billion sale of 108 tanks" → 2,200,000,000 USD. A sentence with two sums, and a sum that is a package's or a budget's, tell
 * nothing of the worth of one weapon. It misses sums without a currency.
 */
final class MoneyReader {

  private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)-?(bn|mn|m|k|million|billion|trillion)?");
  private static final Map<String, Long> SCALES = Map.of("thousand", 1_000L, "k", 1_000L, "million", 1_000_000L, "m", 1_000_000L,
      "mn", 1_000_000L, "billion", 1_000_000_000L, "bn", 1_000_000_000L, "trillion", 1_000_000_000_000L);

  /** So many words after a sum may name what it is of. */
  private static final int REACH = 4;

  private final Currencies currencies;
  private final TransferWords words;

  MoneyReader(Currencies currencies, TransferWords words) {
    this.currencies = currencies;
    this.words = words;
  }

  Optional<Money> read(List<Token> tokens, Sentence sentence) {
    List<Token> own = tokens.subList(sentence.firstToken(), sentence.endToken());
    List<Money> sums = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<Money> sum = at(own, i);
      if (sum.isPresent() && (isOfAFund(own, i) || !sums.isEmpty())) {
        return Optional.empty();
      }
      sum.ifPresent(sums::add);
    }
    return sums.stream().findFirst();
  }

  /** The sum whose number is the token. */
  private Optional<Money> at(List<Token> tokens, int i) {
    Matcher number = NUMBER.matcher(form(tokens, i).replace("$", ""));
    if (!number.matches() || number.group(1).length() > 15) {
      return Optional.empty();
    }
    String scale = number.group(2) != null ? number.group(2) : form(tokens, i + 1).replace("-", "");
    int next = number.group(2) != null || !SCALES.containsKey(scale) ? i + 1 : i + 2;
    Optional<String> currency = form(tokens, i).startsWith("$") ? currencies.before("$") : currencies.before(form(tokens, i - 1));
    if (currency.isEmpty() && SCALES.containsKey(scale)) {
      currency = currencies.after(form(tokens, next) + " " + form(tokens, next + 1)).or(() -> currencies.after(form(tokens, next)));
    }
    BigDecimal amount = new BigDecimal(number.group(1).replace(",", "")).multiply(BigDecimal.valueOf(SCALES.getOrDefault(scale, 1L)));
    return currency.map(code -> new Money(amount.longValue(), code));
  }

  /** "a $2.5 billion aid package": the weapons are only a part of it. */
  private boolean isOfAFund(List<Token> tokens, int sum) {
    for (int i = Math.max(0, sum - REACH); i < Math.min(tokens.size(), sum + REACH + 1); i++) {
      if (words.is("fund", "noun", form(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private static String form(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
  }
}
