package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.RoleLexicon.Gender;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Speaker;

/**
 * Finds what pronouns and short names refer back to.
 *
 * <p>"Holm met Berg on Monday. She said …": who was spoken of last as the one who acts, if gender and number agree; else nobody.
 */
final class Antecedents {

  private static final int FAR = 3;

  private Antecedents() {}

  /** The person that "he" or "she" at the word means. */
  static Optional<Sense> person(Scene scene, int word, Gender gender) {
    Words words = scene.words();
    Optional<Sense> sameSentence = subject(scene, words.sentence(word), word, gender);
    if (sameSentence.isPresent()) {
      return sameSentence;
    }
    for (int sentence = words.sentence(word) - 1; sentence >= Math.max(0, words.sentence(word) - FAR); sentence--) {
      Optional<Sense> subject = subject(scene, sentence, word, gender);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return nearest(scene, word, gender);
  }

  /**
   * Whether the next paragraph begins with the bare surname of somebody not named before: "he added … / Orlov said …". Who is called so has
   * been introduced in words that are missing here, and "he" may be that one: nobody can tell. Not where the pronoun's own paragraph names
   * somebody.
   */
  static boolean unannounced(Scene scene, int word, Gender gender) {
    Words words = scene.words();
    int next = word;
    while (next < words.size() && words.block(next) == words.block(word)) {
      next++;
    }
    if (next == words.size() || words.story(next) != words.story(word)) {
      return false;
    }
    Optional<Sense> bare = scene.senses().at(next).filter(sense -> sense.person() && sense.entity().isPresent() && sense.name().size() == 1);
    return bare.isPresent() && agrees(scene, bare.get(), gender)
        && scene.senses().all().stream()
            .takeWhile(sense -> sense.name().firstWord() < bare.get().name().firstWord())
            .filter(sense -> words.story(sense.name().firstWord()) == words.story(word))
            .noneMatch(sense -> sense.sameAs(bare.get()) || sense.person() && words.block(sense.name().firstWord()) == words.block(word));
  }

  /** The first person of the sentence who acts: not in a quotation, not in the possessive, not behind a preposition. */
  static Optional<Sense> subject(Scene scene, int sentence, int before, Gender gender) {
    Words words = scene.words();
    for (int i = scene.senses().from(firstWord(words, sentence, before)); i < scene.senses().all().size(); i++) {
      Sense sense = scene.senses().all().get(i);
      int first = sense.name().firstWord();
      if (first >= before || words.sentence(first) > sentence) {
        return Optional.empty();
      }
      if (words.sentence(first) == sentence && acts(scene, sense) && agrees(scene, sense, gender) && words.story(first) == words.story(before)) {
        return Optional.of(sense);
      }
    }
    return Optional.empty();
  }

  private static int firstWord(Words words, int sentence, int before) {
    int word = before;
    while (word > 0 && words.sentence(word - 1) >= sentence) {
      word--;
    }
    return word;
  }

  private static boolean acts(Scene scene, Sense sense) {
    Words words = scene.words();
    if (!sense.person() || scene.quoted(sense.name().firstWord()) || words.possessive(sense.name().endWord())) {
      return false;
    }
    int first = sense.name().firstWord();
    while (first > 0 && words.sentence(first - 1) == words.sentence(first) && words.gap(first).equals(" ")
        && (words.tag(first - 1).equals("NOUN") || words.tag(first - 1).equals("PROPN") || words.tag(first - 1).equals("ADJ")
            || words.tag(first - 1).equals("DET") || words.tag(first - 1).equals("PART"))) {
      first--;
    }
    return first == 0 || words.sentence(first - 1) != words.sentence(first) || !words.tag(first - 1).equals("ADP")
        || !words.gap(first).equals(" ");
  }

  private static Optional<Sense> nearest(Scene scene, int word, Gender gender) {
    Words words = scene.words();
    for (int i = scene.senses().from(word) - 1; i >= 0; i--) {
      Sense sense = scene.senses().all().get(i);
      int first = sense.name().firstWord();
      if (words.story(first) != words.story(word) || words.sentence(word) - words.sentence(first) > 2) {
        return Optional.empty();
      }
      if (sense.person() && !scene.quoted(first) && agrees(scene, sense, gender)) {
        return Optional.of(sense);
      }
    }
    return Optional.empty();
  }

  static boolean agrees(Scene scene, Sense sense, Gender gender) {
    return scene.cast().actor(sense).map(actor -> actor.gender().agreesWith(gender)).orElse(false);
  }

  /** The last two people named together before the word: "Holm and Berg". */
  static List<Sense> pair(Scene scene, int word) {
    Words words = scene.words();
    List<Sense> people = new ArrayList<>();
    for (int i = scene.senses().from(word) - 1; i >= 0 && people.size() < 2; i--) {
      Sense sense = scene.senses().all().get(i);
      if (words.story(sense.name().firstWord()) != words.story(word)
          || words.sentence(word) - words.sentence(sense.name().firstWord()) > FAR) {
        break;
      }
      if (sense.person() && sense.entity().isPresent() && !scene.quoted(sense.name().firstWord())
          && people.stream().noneMatch(sense::sameAs)) {
        if (!people.isEmpty() && words.sentence(people.getFirst().name().firstWord()) != words.sentence(sense.name().firstWord())) {
          break;
        }
        people.addFirst(sense);
      }
    }
    return people.size() == 2 ? people : List.of();
  }

  /** The nearest name before the word, in the same story, that fits; those who have spoken count as named where they spoke. */
  static Optional<Sense> nearest(Scene scene, int word, int sentences, java.util.function.Predicate<Sense> fits) {
    Words words = scene.words();
    for (int i = scene.senses().from(word) - 1; i >= 0; i--) {
      Sense sense = scene.senses().all().get(i);
      int first = sense.name().firstWord();
      if (words.story(first) != words.story(word) || words.sentence(word) - words.sentence(first) > sentences) {
        return Optional.empty();
      }
      if (sense.entity().isPresent() && fits.test(sense)) {
        return Optional.of(sense);
      }
    }
    return Optional.empty();
  }

  /** The latest speaker who is no person, no more than so many sentences back. */
  static Optional<Speaker> body(Scene scene, int word, int sentences) {
    return scene.lastSaid(word, sentences)
        .filter(Said::alone)
        .map(said -> said.speakers().getFirst())
        .filter(speaker -> speaker.entity().map(entity -> entity.kind() != EntityKind.PERSON).orElse(false));
  }
}
