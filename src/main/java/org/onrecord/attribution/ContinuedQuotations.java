package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.Block;
import org.onrecord.model.Sentence;

/**
 * Quotations without a cue of their own that go on where the speaker before was quoted.
 *
 * <p>“We are ready,” Holm said. <b>“We have always been.”</b> — in the same paragraph or as one of its own.
 */
final class ContinuedQuotations {

  /** Tokens with both marks: less is a title or a term. */
  private static final int SHORTEST = 6;

  List<Found> read(Words words, List<Found> found) {
    Map<Integer, Found> lastOfSentence = new HashMap<>();
    boolean[] claimed = new boolean[words.size()];
    for (Found one : found) {
      for (Range range : one.content()) {
        for (int i = range.first(); i < range.end(); i++) {
          claimed[i] = true;
        }
      }
      int sentence = words.article().sentenceFrom(words.token(one.content().getLast().end() - 1).span().begin());
      int cueSentence = one.cue().map(c -> words.article().sentenceFrom(words.token(c.first()).span().begin())).orElse(sentence);
      lastOfSentence.merge(Math.max(sentence, cueSentence), one, ContinuedQuotations::later);
    }
    List<Found> continued = new ArrayList<>();
    List<Sentence> sentences = words.article().sentences();
    Optional<Found> open = Optional.empty();
    int openBlock = -1;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      int first = sentence.firstToken();
      boolean ownQuotation = sentence.size() > 0 && words.opensQuotation(first) && !claimed[first];
      if (ownQuotation && open.isPresent() && near(words, openBlock, sentence.block())) {
        int end = words.quotationEnd(first);
        if (end - first >= SHORTEST && wholeSentences(words, sentences, s, end)) {
          Found last = open.get();
          boolean sameBlock = openBlock == sentence.block();
          if (!sameBlock && !wholeBlock(words, sentence, end)) {
            continue;
          }
          Optional<Range> cue = sameBlock ? last.cue() : Optional.empty();
          continued.add(
              new Found(last.source(), cue, List.of(new Range(first, end)), last.entry(),
                  sameBlock ? "continued-quotation" : "continued-paragraph", sameBlock ? 0.9 : 0.75));
          openBlock = sentence.block();
          continue;
        }
      }
      Found here = lastOfSentence.get(s);
      if (here != null) {
        boolean quotes = here.content().stream().anyMatch(r -> words.quoted(r.end() - 1) || words.quoted(r.first()));
        open = quotes ? Optional.of(here) : Optional.empty();
        openBlock = sentence.block();
      } else if (!(sentence.size() > 0 && words.quoted(first))) {
        open = Optional.empty();
      }
    }
    return continued;
  }

  /** The later of two in a sentence; a judgement said in passing leaves the floor to the one before. */
  private static Found later(Found one, Found other) {
    if (one.entry().takes(Complement.CLAUSE) != other.entry().takes(Complement.CLAUSE)) {
      return one.entry().takes(Complement.CLAUSE) ? one : other;
    }
    return Comparator.<Found>comparingInt(f -> f.content().getLast().end()).compare(one, other) >= 0 ? one : other;
  }

  private static boolean near(Words words, int block, int other) {
    List<Block> blocks = words.article().article().blocks();
    return other == block
        || other == block + 1
            && blocks.get(block).kind() == Block.Kind.PARAGRAPH
            && blocks.get(other).kind() == Block.Kind.PARAGRAPH
            && blocks.get(block).story() == blocks.get(other).story();
  }

  /** Whether nothing but the quotation stands in its paragraph: what follows it may name another speaker. */
  private static boolean wholeBlock(Words words, Sentence sentence, int end) {
    int blockEnd = words.block(sentence).span().end();
    for (int i = end; i < words.size() && words.token(i).span().begin() < blockEnd; i++) {
      if (!words.isMark(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the quotation that begins the sentence ends with a sentence: nothing but punctuation follows it. */
  private static boolean wholeSentences(Words words, List<Sentence> sentences, int s, int end) {
    for (int k = s; k < sentences.size(); k++) {
      Sentence sentence = sentences.get(k);
      if (end <= sentence.endToken()) {
        for (int i = end; i < sentence.endToken(); i++) {
          if (!words.isMark(i)) {
            return false;
          }
        }
        return true;
      }
    }
    return true;
  }
}
