package org.onrecord.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Block;
import org.onrecord.model.Dependency;
import org.onrecord.model.Quotation;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** An annotated article's tokens as the rules look at them: by index, with what each is and which quotation it stands in. */
final class Words {

  private static final int DATELINE = 16;

  private final AnnotatedArticle article;
  private final WordLists lists;
  private final List<Token> tokens;
  private final List<Quotation> outer;
  private final int[] quotation;
  private final String[] forms;
  private final String[] lower;
  private final String[] lemmas;
  private final int[] subjects;

  Words(AnnotatedArticle article, WordLists lists, VerbForms cues) {
    this.article = article;
    this.lists = lists;
    this.tokens = article.tokens();
    this.outer = article.quotations().stream().filter(q -> q.depth() == 0).toList();
    this.forms = WordForms.of(tokens, lists, cues);
    this.lower = new String[tokens.size()];
    this.lemmas = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
      VerbForms.Form cue = forms[i].startsWith("VB") ? cues.of(lower[i]) : null;
      lemmas[i] = cue == null ? tokens.get(i).lemma() : cue.lemma();
    }
    this.subjects = subjects(article.dependencies());
    this.quotation = new int[tokens.size()];
    int next = 0;
    for (int i = 0; i < quotation.length; i++) {
      Span span = tokens.get(i).span();
      while (next < outer.size() && outer.get(next).span().end() <= span.begin()) {
        next++;
      }
      quotation[i] = next < outer.size() && outer.get(next).span().overlaps(span) ? next : -1;
    }
  }

  /** For each token the first subject that the syntax gives it, or -1. */
  private static int[] subjects(List<Dependency> dependencies) {
    int[] subjects = new int[dependencies.size()];
    Arrays.fill(subjects, -1);
    for (int i = 0; i < subjects.length; i++) {
      Dependency dependency = dependencies.get(i);
      if (dependency.head() >= 0 && dependency.relation().startsWith("nsubj") && subjects[dependency.head()] < 0) {
        subjects[dependency.head()] = i;
      }
    }
    return subjects;
  }

  AnnotatedArticle article() {
    return article;
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** The word's form by its Penn Treebank name: "VBD". */
  String tag(int i) {
    return i >= 0 && i < forms.length ? forms[i] : "";
  }

  String lemma(int i) {
    return i >= 0 && i < lemmas.length ? lemmas[i] : "";
  }

  String text(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
  }

  String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  boolean is(int i, String word) {
    return text(i).equalsIgnoreCase(word);
  }

  /** Whether the token's lower-case form or its lemma stands in a list of {@code words.tsv}. */
  boolean in(int i, String list) {
    if (i < 0 || i >= lower.length) {
      return false;
    }
    Set<String> words = lists.list(list);
    return words.contains(lower[i]) || words.contains(lemmas[i]);
  }

  boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  /** A verb form that can carry a clause: "says", "said", "would"; participles and infinitives are none. */
  boolean isFinite(int i) {
    return switch (tag(i)) {
      case "VBZ", "VBP", "VBD", "MD" -> true;
      default -> false;
    };
  }

  /** A finite verb, or an adverb or negation before one: "also leads". */
  boolean isVerbGroup(int i) {
    return isFinite(i) || (isAdverb(i) || in(i, "negation")) && isFinite(i + 1);
  }

  boolean isNoun(int i) {
    return tag(i).startsWith("NN");
  }

  boolean isProper(int i) {
    return tag(i).startsWith("NNP");
  }

  boolean isAdverb(int i) {
    return tag(i).startsWith("RB") || tag(i).equals("RP");
  }

  /** Something that can end a noun phrase. */
  boolean isNominal(int i) {
    return isNoun(i) || tag(i).equals("PRP") || tag(i).equals("CD") || tag(i).equals("FW") || is(i, ")") || is(i, "others");
  }

  boolean isConjunction(int i) {
    return tag(i).equals("CC");
  }

  boolean isComma(int i) {
    return is(i, ",");
  }

  boolean isDash(int i) {
    return switch (text(i)) {
      case "–", "—", "―", "--" -> true;
      case "-" -> !glued(i + 1);
      default -> false;
    };
  }

  /** Whether a hyphen ties the token to the one before: "US-led". */
  boolean glued(int i) {
    return i >= 2 && i < tokens.size() && text(i - 1).equals("-")
        && tokens.get(i - 1).span().end() == tokens.get(i).span().begin()
        && tokens.get(i - 2).span().end() == tokens.get(i - 1).span().begin();
  }

  boolean isMark(int i) {
    String text = text(i);
    return !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Index of the subject that the syntax gives the verb itself, or -1. */
  int subject(int verb) {
    return verb >= 0 && verb < subjects.length ? subjects[verb] : -1;
  }

  /** Whether the syntax has the verb modify a noun: "a diplomat <b>briefed</b> on the talks". */
  boolean modifies(int verb) {
    return verb >= 0 && verb < article.dependencies().size() && article.dependencies().get(verb).relation().equals("acl");
  }

  /** Whether the syntax has the token introduce a clause whose verb is in the range: "<b>while</b> Oslo says". */
  boolean introduces(int i, Range verb) {
    if (i >= article.dependencies().size()) {
      return false;
    }
    Dependency dependency = article.dependencies().get(i);
    boolean introduces = dependency.relation().equals("mark") || dependency.relation().equals("advmod");
    return introduces && dependency.head() >= 0 && verb.contains(dependency.head());
  }

  /** Whether a sentence begins at the token, or goes on after its dateline. */
  boolean beginsSentence(int i) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    Sentence sentence = article.sentences().get(article.sentenceFrom(tokens.get(i).span().begin()));
    return i == sentence.firstToken() || i == afterDateline(sentence.firstToken(), sentence.endToken());
  }

  /** Index of the first of the verbs that "and" and "but" join to the one at the index, or the index. */
  int firstJoined(int verb) {
    int i = verb;
    while (i >= 0 && i < article.dependencies().size() && article.dependencies().get(i).relation().equals("conj")
        && article.dependencies().get(i).head() < i) {
      i = article.dependencies().get(i).head();
    }
    return i;
  }

  /** A mark that opens or closes a quotation of any depth. */
  boolean isQuotationMark(int i) {
    return switch (text(i)) {
      case "\"", "“", "”", "„", "«", "»", "``", "''", "‘", "'" -> true;
      case "’" -> !tag(i).equals("POS");
      default -> false;
    };
  }

  boolean quoted(int i) {
    return i >= 0 && i < quotation.length && quotation[i] >= 0;
  }

  /** Whether an outermost quotation begins at the token. */
  boolean opensQuotation(int i) {
    return quoted(i) && (i == 0 || quotation[i - 1] != quotation[i]);
  }

  /** Whether an outermost quotation ends at the token. */
  boolean closesQuotation(int i) {
    return quoted(i) && (i + 1 == quotation.length || quotation[i + 1] != quotation[i]);
  }

  /** The outermost quotation at the token. */
  Quotation quotation(int i) {
    return outer.get(quotation[i]);
  }

  /** Index of the first token of the quotation at the token. */
  int quotationStart(int i) {
    int start = i;
    while (!opensQuotation(start)) {
      start--;
    }
    return start;
  }

  /** Index one past the last token of the quotation at the token. */
  int quotationEnd(int i) {
    int end = i;
    while (!closesQuotation(end)) {
      end++;
    }
    return end + 1;
  }

  /** The first token after "KYIV, March 3 (Agency) -" at the beginning of a sentence; the beginning if nothing like it stands there. */
  int afterDateline(int first, int end) {
    String place = text(first);
    boolean capitals = place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT)) && Character.isLetter(place.charAt(0));
    if (!capitals) {
      return first;
    }
    for (int i = first + 1; i < Math.min(end - 1, first + DATELINE); i++) {
      if (isDash(i)) {
        return i + 1;
      }
      if (isVerb(i) || quoted(i) || is(i, ".") && !is(i - 1, ")") && !in(i - 1, "time-noun")) {
        return first;
      }
    }
    return first;
  }

  /** Whether a paragraph of the same story begins at the token. */
  boolean opensParagraph(int i) {
    if (i <= 0 || i >= tokens.size()) {
      return false;
    }
    Block block = blockAt(i);
    return block.kind() == Block.Kind.PARAGRAPH && block.span().begin() == tokens.get(i).span().begin() && block.story() == blockAt(i - 1).story();
  }

  /** Index one past the last token of the token's block. */
  int blockEnd(int i) {
    int end = blockAt(i).span().end();
    int k = i;
    while (k < tokens.size() && tokens.get(k).span().begin() < end) {
      k++;
    }
    return k;
  }

  private Block blockAt(int i) {
    return block(article.sentences().get(article.sentenceFrom(tokens.get(i).span().begin())));
  }

  /** Whether the token stands in a headline or a sub-headline. */
  boolean inHeading(int i) {
    Block.Kind kind = blockAt(i).kind();
    return kind == Block.Kind.HEADLINE || kind == Block.Kind.SUBHEADING;
  }

  Block block(Sentence sentence) {
    return article.article().blocks().get(sentence.block());
  }

  /** From one token's first character to another's last. */
  Span span(int first, int end) {
    return new Span(tokens.get(first).span().begin(), tokens.get(end - 1).span().end());
  }
}
