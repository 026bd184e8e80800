package org.onrecord.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameFolding;
import org.onrecord.knowledge.NameWords;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/**
 * The article's text as runs of letters and digits: what names are matched on, whatever the tokens are.
 *
 * <p>"U.S.-led bloc’s" has the words U, S, led, bloc, s.
 */
final class Words {

  private final String text;
  private final int[] begins;
  private final int[] ends;
  private final int[] blocks;
  private final int[] numbers;
  private final String[] folded;
  private final int[] sentences;
  private final boolean[] shouted;
  private final String[] tags;
  private final int[] stories;
  private final int size;

  private Words(
      String text, int[] begins, int[] ends, int[] blocks, int[] numbers, String[] folded, int[] sentences, boolean[] shouted, String[] tags, int[] stories, int size) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
    this.blocks = blocks;
    this.numbers = numbers;
    this.folded = folded;
    this.sentences = sentences;
    this.shouted = shouted;
    this.tags = tags;
    this.stories = stories;
    this.size = size;
  }

  static Words of(AnnotatedArticle article, Gazetteer gazetteer) {
    String text = article.text();
    int capacity = text.length() / 2 + 1;
    int[] begins = new int[Math.min(capacity, 1024)];
    int[] ends = new int[begins.length];
    int[] blocks = new int[begins.length];
    List<Block> layout = article.article().blocks();
    int size = 0;
    boolean[] shouted = new boolean[layout.size()];
    for (int b = 0; b < layout.size(); b++) {
      if (!layout.get(b).kind().readable()) {
        continue;
      }
      Span span = layout.get(b).span();
      shouted[b] = shouted(text, span);
      int begin = -1;
      for (int i = span.begin(); i <= span.end(); i++) {
        boolean in = i < span.end() && NameWords.inWord(text.charAt(i));
        if (in && begin < 0) {
          begin = i;
        } else if (!in && begin >= 0) {
          if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
          }
          begins[size] = begin;
          ends[size] = i;
          blocks[size] = b;
          size++;
          begin = -1;
        }
      }
    }
    String[] folded = new String[size];
    int[] numbers = new int[size];
    int[] sentences = new int[size];
    String[] tags = new String[size];
    int sentence = 0;
    int token = 0;
    for (int i = 0; i < size; i++) {
      folded[i] = NameFolding.fold(text.subSequence(begins[i], ends[i]));
      numbers[i] = gazetteer.word(folded[i]);
      while (sentence < article.sentences().size() && article.sentences().get(sentence).span().end() <= begins[i]) {
        sentence++;
      }
      sentences[i] = sentence;
      while (token < article.tokens().size() && article.tokens().get(token).span().end() <= begins[i]) {
        token++;
      }
      tags[i] = token < article.tokens().size() ? article.tokens().get(token).tag() : "X";
    }
    int[] stories = new int[layout.size()];
    for (int b = 0; b < layout.size(); b++) {
      stories[b] = layout.get(b).story();
    }
    return new Words(text, begins, ends, blocks, numbers, folded, sentences, shouted, tags, stories, size);
  }

  private static boolean shouted(String text, Span span) {
    int upper = 0;
    int lower = 0;
    for (int i = span.begin(); i < span.end(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        upper++;
      } else if (Character.isLowerCase(text.charAt(i))) {
        lower++;
      }
    }
    return upper > 10 && upper > 3 * lower;
  }

  int size() {
    return size;
  }

  int begin(int word) {
    return begins[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** Index of the word's block in the article. */
  int block(int word) {
    return blocks[word];
  }

  /** Index of the word's sentence in the annotated article. */
  int sentence(int word) {
    return sentences[word];
  }

  /** The gazetteer's number of the word, -1 if no name has it. */
  int number(int word) {
    return numbers[word];
  }

  /** Universal part of speech of the word's token. */
  String tag(int word) {
    return tags[word];
  }

  /** Which of the file's stories the word belongs to. */
  int story(int word) {
    return stories[blocks[word]];
  }

  String word(int word) {
    return text.substring(begins[word], ends[word]);
  }

  /** Whether the word is the s of "Germany’s". */
  boolean possessiveMark(int word) {
    return ends[word] - begins[word] == 1 && folded[word].equals("s") && begins[word] > 0
        && (text.charAt(begins[word] - 1) == '’' || text.charAt(begins[word] - 1) == '\'');
  }

  /** Whether the words that end before this index stand in the possessive: "Germany’s", "the States’". */
  boolean possessive(int endWord) {
    if (endWord < size && possessiveMark(endWord)) {
      return true;
    }
    int end = ends[endWord - 1];
    return end + 1 < text.length() && (text.charAt(end) == '’' || text.charAt(end) == '\'') && text.charAt(end + 1) == ' '
        && text.charAt(end - 1) == 's';
  }

  /** The word before in the same block, -1 if there is none. */
  int before(int word) {
    return word > 0 && blocks[word] == blocks[word - 1] ? word - 1 : -1;
  }

  String folded(int word) {
    return folded[word];
  }

  /** Whether the word stands in a block that is printed in capitals, where capitals tell nothing. */
  boolean shouted(int word) {
    return shouted[blocks[word]];
  }

  /** With the last point of "U.S." */
  Span span(int firstWord, int endWord) {
    int end = ends[endWord - 1];
    boolean abbreviated = endWord - firstWord > 1 && end - begins[endWord - 1] == 1 && text.charAt(begins[endWord - 1] - 1) == '.'
        && end < text.length() && text.charAt(end) == '.' && Character.isUpperCase(text.charAt(end - 1));
    return new Span(begins[firstWord], abbreviated ? end + 1 : end);
  }

  boolean capitalised(int word) {
    return Character.isUpperCase(text.charAt(begins[word]));
  }

  /** Whether the word is the article of "al-Qaeda", "el-Sisi". */
  boolean arabicArticle(int word) {
    return word + 1 < size && (folded[word].equals("al") || folded[word].equals("el")) && gap(word + 1).equals("-");
  }

  /** Whether every letter of the word is a capital. */
  boolean capitals(int word) {
    for (int i = begins[word]; i < ends[word]; i++) {
      if (!Character.isUpperCase(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  boolean firstOfSentence(int word) {
    return word == 0 || sentences[word] != sentences[word - 1] || blocks[word] != blocks[word - 1];
  }

  /** Whether the word and the one before it may be parts of one name: only joined by a space, a hyphen, an abbreviation's point. */
  boolean joined(int word) {
    if (word == 0 || blocks[word] != blocks[word - 1]) {
      return false;
    }
    int from = ends[word - 1];
    int to = begins[word];
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case ' ', '\u00a0', '’', '\'', '&' -> {}
        case '-', '–', '‑' -> {
          if (to - from > 1) {
            return false;
          }
        }
        case '.' -> {
          if (to - from > 1 && ends[word - 1] - begins[word - 1] > 3) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether only a comma and a space stand between the word and the one before it: "Paris, France". */
  boolean joinedByComma(int word) {
    return word > 0 && blocks[word] == blocks[word - 1] && begins[word] - ends[word - 1] == 2 && text.startsWith(", ", ends[word - 1]);
  }

  /** What stands between the word and the one before it. */
  String gap(int word) {
    return word == 0 || blocks[word] != blocks[word - 1] ? "\n" : text.substring(ends[word - 1], begins[word]);
  }

  /** What stands right after the word, up to the next word or at most three characters. */
  String after(int word) {
    return text.substring(ends[word], Math.min(text.length(), ends[word] + 3));
  }

  /** Index of the first word that ends after the offset; the number of words if none does. */
  int from(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<String> folded(int firstWord, int endWord) {
    List<String> words = new ArrayList<>(endWord - firstWord);
    for (int i = firstWord; i < endWord; i++) {
      words.add(folded[i]);
    }
    return words;
  }

  String text() {
    return text;
  }
}
