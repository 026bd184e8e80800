package org.onrecord.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The senses of an article's names, found by place. */
final class Senses {

  private final List<Sense> senses;
  private final int[] atWord;

  Senses(Words words, List<Sense> senses) {
    this.senses = List.copyOf(senses);
    this.atWord = new int[words.size()];
    Arrays.fill(atWord, -1);
    for (int i = 0; i < this.senses.size(); i++) {
      Name name = this.senses.get(i).name();
      Arrays.fill(atWord, name.firstWord(), name.endWord(), i);
    }
  }

  List<Sense> all() {
    return senses;
  }

  Optional<Sense> at(int word) {
    return word < 0 || word >= atWord.length || atWord[word] < 0 ? Optional.empty() : Optional.of(senses.get(atWord[word]));
  }

  /** Those that lie wholly between the two words, in order. */
  List<Sense> within(int first, int end) {
    List<Sense> within = new ArrayList<>(2);
    int word = first;
    while (word < end) {
      if (atWord[word] < 0) {
        word++;
        continue;
      }
      Sense sense = senses.get(atWord[word]);
      if (sense.name().firstWord() >= first && sense.name().endWord() <= end) {
        within.add(sense);
      }
      word = Math.max(word + 1, sense.name().endWord());
    }
    return within;
  }

  /** Index of the first sense that begins at the word or after it; the number of senses if none does. */
  int from(int word) {
    int low = 0;
    int high = senses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (senses.get(middle).name().firstWord() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
