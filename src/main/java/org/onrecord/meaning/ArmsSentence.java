package org.onrecord.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Block;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;
import org.onrecord.model.WeaponReference;

/** A sentence as the transfer readers see it: words with their transfer classes, the weapons and the names among them. */
final class ArmsSentence {

  private static final int LONGEST_PHRASE = 4;
  private static final TransferClass[] CLASSES = TransferClass.values();
  private static final List<String> ENDINGS = List.of("ed", "d", "ing", "s");

  private final AnnotatedArticle article;
  private final Sentence sentence;
  private final MentionIndex mentions;
  private final TransferWords words;
  private final WeaponTaxonomy taxonomy;
  private final Map<Integer, WeaponReference> weapons = new HashMap<>();

  /** @param article with its {@link Compounds} joined */
  ArmsSentence(AnnotatedArticle article, Sentence sentence, MentionIndex mentions, TransferWords words, WeaponTaxonomy taxonomy,
      List<WeaponReference> references) {
    this.article = article;
    this.sentence = sentence;
    this.mentions = mentions;
    this.words = words;
    this.taxonomy = taxonomy;
    for (WeaponReference reference : references) {
      for (int i = article.tokenFrom(reference.span().begin());
          i < sentence.endToken() && article.tokens().get(i).span().begin() < reference.span().end(); i++) {
        weapons.put(i, reference);
      }
    }
  }

  int first() {
    return sentence.firstToken();
  }

  int end() {
    return sentence.endToken();
  }

  boolean holds(int i) {
    return i >= first() && i < end();
  }

  Token token(int i) {
    return article.tokens().get(i);
  }

  String form(int i) {
    return token(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  String lemma(int i) {
    return token(i).lemma().toLowerCase(Locale.ROOT);
  }

  boolean tagged(int i, String tag) {
    return token(i).tag().equals(tag);
  }

  boolean isForm(int i, String... forms) {
    if (!holds(i)) {
      return false;
    }
    String form = form(i);
    for (String one : forms) {
      if (one.equals(form)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word's form belongs to a class of particles: "connector". */
  boolean isWord(int i, String name) {
    return holds(i) && words.is(name, "word", form(i));
  }

  boolean isNounOf(int i, String name) {
    return holds(i) && (tagged(i, "NOUN") || tagged(i, "PROPN")) && (words.is(name, "noun", lemma(i)) || words.is(name, "noun", form(i)));
  }

  /** Whether a name says whose something is: "German", "US", "Ukraine's". */
  boolean isAttribute(int lastOfName) {
    return tagged(lastOfName, "ADJ") || taxonomy.isOriginWord(token(lastOfName).text()) || isForm(lastOfName + 1, "'s", "'");
  }

  boolean isVerb(int i) {
    return holds(i) && !weapons.containsKey(i)
        && (tagged(i, "VERB") && !isAdverb(i) && party(i).isEmpty() || isHeadlineVerb(i) || isCompoundVerb(i));
  }

  /** Also "jointly" where a tagger takes it for a verb. */
  boolean isAdverb(int i) {
    return tagged(i, "ADV") || tagged(i, "VERB") && form(i).endsWith("ly") && of(i, "verb") == null;
  }

  /** Taggers take "pledges" in "Norway pledges 8 tanks" for a noun. */
  private boolean isHeadlineVerb(int i) {
    if (!tagged(i, "NOUN") || i == first() || i + 1 >= end() || mentions.at(i - 1).isEmpty() || tagged(i - 1, "ADJ")) {
      return false;
    }
    boolean objectFollows = tagged(i + 1, "NUM") || tagged(i + 1, "DET") || weapons.containsKey(i + 1) || isForm(i + 1, "to", "more");
    return objectFollows && verbClass(i) != null && !form(i).equals(lemma(i));
  }

  /** "green-lit" after "has" or a name. */
  private boolean isCompoundVerb(int i) {
    return form(i).indexOf('-') > 0 && i > first() && (tagged(i - 1, "AUX") || mentions.at(i - 1).isPresent() || isForm(i - 1, "to"))
        && (words.is("approve", "verb", form(i)) || of(i, "verb") != null);
  }

  boolean isNoun(int i) {
    return holds(i) && (tagged(i, "NOUN") || tagged(i, "PROPN")) && !isVerb(i);
  }

  boolean isQuote(int i) {
    return isForm(i, "\"", "“", "”", "'", "‘", "«", "»", "``", "''");
  }

  /** What the word says of a transfer, by its part of speech; null if nothing. */
  @Nullable TransferClass transferClass(int i) {
    if (!holds(i) || weapons.containsKey(i)) {
      return null;
    }
    if (isVerb(i)) {
      return verbClass(i);
    }
    if (isNoun(i)) {
      return of(i, "noun");
    }
    return tagged(i, "ADJ") ? of(i, "adjective") : null;
  }

  private @Nullable TransferClass verbClass(int i) {
    for (int length = LONGEST_PHRASE; length > 1; length--) {
      if (i + length <= end()) {
        StringBuilder rest = new StringBuilder();
        for (int k = i + 1; k < i + length; k++) {
          rest.append(' ').append(form(k));
        }
        for (TransferClass one : CLASSES) {
          if (words.is(one.word(), "verb", lemma(i) + rest) || words.is(one.word(), "verb", form(i) + rest)) {
            return one;
          }
        }
      }
    }
    return of(i, "verb");
  }

  private @Nullable TransferClass of(int i, String part) {
    String lemma = lemma(i);
    String form = form(i);
    boolean verb = part.equals("verb");
    for (TransferClass one : CLASSES) {
      if (words.is(one.word(), part, lemma) || !verb && words.is(one.word(), part, form)) {
        return one;
      }
    }
    return part.equals("adjective") ? null : byEnding(form, part);
  }

  /** Lemmatizers make "accus" of "accused" and leave "plans": the form without its ending, with an "e" where one went. */
  private @Nullable TransferClass byEnding(String form, String part) {
    for (String ending : part.equals("verb") ? ENDINGS : List.of("s")) {
      if (form.length() > ending.length() + 2 && form.endsWith(ending)) {
        String stem = form.substring(0, form.length() - ending.length());
        for (TransferClass one : CLASSES) {
          if (words.is(one.word(), part, stem) || words.is(one.word(), part, stem + "e")) {
            return one;
          }
        }
      }
    }
    return null;
  }

  /** "out" of "ruled out", "over" of "handed over". */
  boolean isParticle(int i) {
    return holds(i - 1) && isVerb(i - 1) && verbClass(i - 1) != null && verbClass(i - 1) != of(i - 1, "verb")
        || holds(i - 1) && isVerb(i - 1) && of(i - 1, "verb") != null && isPhrase(i);
  }

  private boolean isPhrase(int particle) {
    for (TransferClass one : CLASSES) {
      if (words.is(one.word(), "verb", lemma(particle - 1) + " " + form(particle))
          || words.is(one.word(), "verb", form(particle - 1) + " " + form(particle))) {
        return true;
      }
    }
    return false;
  }

  boolean saysSomething(int i) {
    return isVerb(i) && words.is("say", "verb", lemma(i));
  }

  boolean helps(int i) {
    return isVerb(i) && words.is("help", "verb", lemma(i));
  }

  /** Where a phrase of the class begins at the token: "on their way". */
  boolean beginsPhrase(int i, String name) {
    for (String phrase : words.of(name, "phrase")) {
      String[] parts = phrase.split(" ");
      boolean stands = i + parts.length <= end();
      for (int k = 0; stands && k < parts.length; k++) {
        stands = form(i + k).equals(parts[k]);
      }
      if (stands) {
        return true;
      }
    }
    return false;
  }

  boolean endsWith(String form, String name) {
    return words.of(name, "ending").stream().anyMatch(form::endsWith);
  }

  Optional<WeaponReference> weapon(int i) {
    return Optional.ofNullable(weapons.get(i));
  }

  boolean isWeapon(int i) {
    return weapons.containsKey(i);
  }

  /** Index of the first token of the weapon that the token belongs to. */
  int weaponStart(int i) {
    int start = i;
    while (start > first() && weapons.get(start - 1) == weapons.get(i)) {
      start--;
    }
    return start;
  }

  /** One past the last token of the weapon that the token belongs to. */
  int weaponEnd(int i) {
    int end = i + 1;
    while (end < end() && weapons.get(end) == weapons.get(i)) {
      end++;
    }
    return end;
  }

  /** Someone who can give or get; a weapon's or a paper's name is none. */
  Optional<LinkedMention> party(int i) {
    return holds(i) ? mentions.at(i).filter(ArmsSentence::isParty) : Optional.empty();
  }

  private static boolean isParty(LinkedMention mention) {
    EntityKind kind = mention.mention().kind();
    return kind == EntityKind.STATE || kind == EntityKind.ORGANISATION || kind == EntityKind.PERSON || kind == EntityKind.GROUP
        || kind == EntityKind.PLACE;
  }

  /** Index of the first token of the mention that the token belongs to. */
  int mentionStart(int i) {
    int start = i;
    while (start > first() && mentions.at(start - 1).equals(mentions.at(i))) {
      start--;
    }
    return start;
  }

  boolean isHeadline() {
    Block.Kind kind = article.article().blocks().get(sentence.block()).kind();
    return kind == Block.Kind.HEADLINE || kind == Block.Kind.SUBHEADING;
  }
}
