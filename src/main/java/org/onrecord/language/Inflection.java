package org.onrecord.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regular inflection of English, undone: plurals, third persons, pasts, participles.
 *
 * <p>"tanks/NNS" → "tank", "escalated/VBD" → "escalate", "stopping/VBG" → "stop", "allies/NNS" → "ally". Where spelling leaves a choice ("hoped":
 * hop or hope?), a form that the word classes know wins, and then the one that English would have doubled is out.
 */
public final class Inflection {

  private final WordClasses known;
  /** The base of each irregular form, by the kind of word. */
  private final Map<String, Map<String, String>> irregular = new HashMap<>();

  /** @param known tells words that exist */
  public Inflection(WordClasses known) {
    this.known = known;
    for (List<String> line : WordList.lines("irregular-forms.txt")) {
      for (String forms : line.subList(2, line.size())) {
        for (String form : forms.split("/")) {
          irregular.computeIfAbsent(line.getFirst(), kind -> new HashMap<>()).put(form, line.get(1));
        }
      }
    }
  }

  /**
   * @param form in lower case
   * @param penn Penn's tag
   */
  public String base(String form, String penn) {
    String base = irregular.get(kind(penn)) instanceof Map<String, String> forms ? forms.get(form) : null;
    if (base != null) {
      return base;
    }
    return switch (penn) {
      case "NNS", "VBZ" -> withoutS(form);
      case "JJR", "RBR" -> form.length() > 4 && form.endsWith("er") ? compared(form, 2) : form;
      case "JJS", "RBS" -> form.length() > 5 && form.endsWith("est") ? compared(form, 3) : form;
      case "VBD", "VBN" -> form.endsWith("ied") && form.length() > 4 ? cut(form, 3) + "y" : form.endsWith("ed") ? stem(form, 2) : form;
      case "VBG" -> form.endsWith("ying") && form.length() == 5 ? form.charAt(0) + "ie" : form.endsWith("ing") ? stem(form, 3) : form;
      default -> form;
    };
  }

  private static String kind(String penn) {
    return switch (penn) {
      case "VBD", "VBN" -> "verb";
      case "NNS" -> "noun";
      case "JJR", "JJS", "RBR", "RBS" -> "adj";
      default -> "";
    };
  }

  /** The positive of "…er" and "…est". */
  private String compared(String form, int ending) {
    String stem = cut(form, ending);
    return stem.endsWith("i") ? cut(stem, 1) + "y" : stem(form, ending);
  }

  private static String cut(String form, int letters) {
    return form.substring(0, form.length() - letters);
  }

  private String withoutS(String form) {
    if (form.length() < 4 || !form.endsWith("s") || form.endsWith("ss") || form.endsWith("us") || form.endsWith("is") || form.endsWith("'s")) {
      return form;
    }
    if (form.endsWith("ies")) {
      return form.length() == 4 ? cut(form, 1) : cut(form, 3) + "y";
    }
    if (form.endsWith("sses") || form.endsWith("shes") || form.endsWith("ches") || form.endsWith("xes") || form.endsWith("zzes")) {
      return form.endsWith("ches") && !exists(cut(form, 2)) && exists(cut(form, 1)) ? cut(form, 1) : cut(form, 2);
    }
    if (form.endsWith("oes") && !exists(cut(form, 1))) {
      return cut(form, 2);
    }
    return cut(form, 1);
  }

  /** The base of "…ed" and "…ing". */
  private String stem(String form, int ending) {
    String stem = cut(form, ending);
    int last = stem.length() - 1;
    if (last < 1 || !hasVowel(stem)) {
      return ending == 2 && stem.length() > 1 && exists(stem + "e") ? stem + "e" : form;
    }
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem, last);
    if (doubled) {
      String single = cut(stem, 1);
      boolean keeps = "lszf".indexOf(stem.charAt(last)) >= 0;
      return keeps ? exists(stem) || !exists(single) ? stem : single : exists(stem) && !exists(single) ? stem : single;
    }
    if (ending == 2 && stem.endsWith("e")) {
      return stem + "e";
    }
    boolean plain = exists(stem);
    boolean mute = exists(stem + "e");
    if (plain != mute) {
      return plain ? stem : stem + "e";
    }
    return plain ? (wouldDouble(stem) ? stem + "e" : stem) : looksMute(stem) ? stem + "e" : stem;
  }

  private boolean exists(String word) {
    return known.knows(word);
  }

  private static boolean isVowel(String word, int i) {
    return "aeiou".indexOf(word.charAt(i)) >= 0;
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** One syllable of consonant, vowel, consonant: "hop" would have given "hopped". */
  private static boolean wouldDouble(String stem) {
    int last = stem.length() - 1;
    if (last < 1 || isVowel(stem, last) || "wxy".indexOf(stem.charAt(last)) >= 0 || !isVowel(stem, last - 1)) {
      return false;
    }
    for (int i = 0; i < last - 1; i++) {
      if (isVowel(stem, i)) {
        return false;
      }
    }
    return true;
  }

  /** Ends as English words do not end without an e: "…at", "…iz", "…v", "…c", "…dg", "…bl". */
  private static boolean looksMute(String stem) {
    int last = stem.length() - 1;
    char before = stem.charAt(last - 1);
    if (wouldDouble(stem)) {
      return true;
    }
    return switch (stem.charAt(last)) {
      case 'v', 'c', 'u', 'z' -> true;
      case 'g' -> before == 'd' || before == 'r' || before == 'a' || before == 'l';
      case 's' -> before != 's' && before != 'u';
      case 't' -> before == 'a' && last > 2 && (!isVowel(stem, last - 2) || "iu".indexOf(stem.charAt(last - 2)) >= 0);
      case 'l' -> "bcdfgkpt".indexOf(before) >= 0;
      case 'd' -> last > 3 && (before == 'i' || before == 'u');
      default -> false;
    };
  }
}
