package org.onrecord.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.onrecord.article.ArticleReaders;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.language.LanguageModels;
import org.onrecord.link.Linker;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.ReadResult;
import org.onrecord.model.Statement;

/** What is meant depends on the article alone. */
class MeaningDeterminismTest {

  @Test
  void readsTheSameInAnyLocaleAndTimeZone() {
    LinkedArticle article = article();
    Gazetteer gazetteer = Gazetteer.load();
    List<Statement> expected = new MeaningReader(Ontology.load(), gazetteer).read(article).statements();
    assertThat(expected).isNotEmpty().anyMatch(statement -> statement.date().isPresent());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String language : List.of("en", "de", "tr", "ar-SA-u-nu-arab")) {
        for (String place : List.of("UTC", "Pacific/Kiritimati", "Pacific/Honolulu")) {
          Locale.setDefault(Locale.forLanguageTag(language));
          TimeZone.setDefault(TimeZone.getTimeZone(place));
          assertThat(new MeaningReader(Ontology.load(), gazetteer).read(article).statements()).as(language + " " + place).isEqualTo(expected);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static LinkedArticle article() {
    ReadResult read = new ArticleReaders().read(Path.of("seeds/2024-05-07-moscow-threatens-british-sites.txt")).getFirst();
    AnnotatedArticle annotated =
        LanguageModels.load().annotator().annotate(Optional.of(read).map(ReadResult.Accepted.class::cast).orElseThrow().article());
    return Linker.load(Gazetteer.load()).link(annotated, AttributionExtractor.load().attributions(annotated));
  }
}
