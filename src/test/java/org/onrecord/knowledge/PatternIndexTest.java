package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

class PatternIndexTest {

  private final WordClasses classes =
      new WordClasses(Map.of("not", Set.of("not", "never"), "give", Set.of("send", "hand over"), "arms", Set.of("tank", "shell")));

  private final PatternIndex<String> index =
      new PatternIndex<>(
          List.of("supply", "growth", "doubt"),
          owner -> switch (owner) {
            case "supply" -> patterns("{give} ..3 {arms}", "very? many {arms} & !toy");
            case "growth" -> patterns("escalat*", "@NUM ~2 <self>");
            default -> patterns("doubt?");
          });

  private List<WordPattern> patterns(String... sources) {
    return Stream.of(sources).map(source -> WordPattern.parse(source, classes)).toList();
  }

  private List<String> conceivable(String text) {
    return index.conceivable(words(text)).stream().map(entry -> entry.owner() + ": " + entry.pattern()).toList();
  }

  private static Words words(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      String tag = Character.isDigit(word.charAt(0)) ? "NUM" : "NOUN";
      tokens.add(new Token(new Span(at, at + word.length()), word, tag, word.toLowerCase(Locale.ROOT)));
      at += word.length() + 1;
    }
    return Words.of(tokens, token -> token.text().equals("we") ? Set.of("self") : Set.of());
  }

  @Test
  void bringsUpWhatSharesAWordForEachElement() {
    assertThat(conceivable("we hand over tanks")).containsExactly("supply: {give} ..3 {arms}", "doubt: doubt?");
    assertThat(conceivable("many shells")).containsExactly("supply: very? many {arms} & !toy", "doubt: doubt?");
    assertThat(conceivable("tanks")).containsExactly("doubt: doubt?");
  }

  @Test
  void bringsUpBeginningsMarksAndPartsOfSpeech() {
    assertThat(conceivable("an escalation")).containsExactly("growth: escalat*", "doubt: doubt?");
    assertThat(conceivable("20 and we")).containsExactly("growth: @NUM ~2 <self>", "doubt: doubt?");
    assertThat(conceivable("20 and they")).containsExactly("doubt: doubt?");
  }

  @Test
  void seesPatternsThatAreReadAfterTheText() {
    Words text = words("we ship lorries");
    assertThat(WordPattern.parse("we", classes).matches(text)).isTrue();
    PatternIndex<String> later = new PatternIndex<>(List.of("lorry"), owner -> patterns("ship lorry"));
    assertThat(later.conceivable(text)).hasSize(1);
    assertThat(WordPattern.parse("lorry", classes).find(text)).contains(new WordPattern.Match(2, 3));
  }

  @Test
  void leavesOutNothingThatMatches() {
    Ontology ontology = Ontology.load();
    PatternIndex<Topic> topics = new PatternIndex<>(ontology.topics().topics(), Topic::triggers);
    List<String> texts = ontology.topics().topics().stream().flatMap(topic -> topic.names().stream()).toList();
    for (String text : texts) {
      Words words = words("the allies may double " + text + " and will send more tanks , shells and troops to ukraine .");
      List<WordPattern> matching =
          ontology.topics().topics().stream().flatMap(topic -> topic.triggers().stream()).filter(pattern -> pattern.matches(words)).toList();
      assertThat(matching).isNotEmpty();
      assertThat(topics.conceivable(words)).extracting(PatternIndex.Entry::pattern).containsAll(matching);
    }
  }

  @Test
  void findsPlacesBeyondTheFirstSixtyFourWords() {
    Words text = words("word ".repeat(70) + "send tanks " + "word ".repeat(70) + "send shells");
    assertThat(WordPattern.parse("{give} {arms}", classes).all(text))
        .containsExactly(new WordPattern.Match(70, 72), new WordPattern.Match(142, 144));
  }
}
