package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.NQuads;
import org.onrecord.knowledge.Gazetteer;

/** The same articles give the same N-Quads, to the byte, wherever and by however many threads they are read. */
class ExtractionDeterminismTest {

  @Test
  void everyLocaleTimeZoneAndNumberOfThreadsGivesTheSameQuads() {
    String expected = quads(Extractor.load(Gazetteer.load(), 0), 1);
    assertThat(expected).contains("<https://w3id.org/onrecord/ontology#date>");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String language : List.of("en", "de", "tr", "ar-SA-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Extractor extractor = Extractor.load(Gazetteer.load(), 0);
        for (String place : List.of("UTC", "Pacific/Kiritimati", "Pacific/Honolulu")) {
          TimeZone.setDefault(TimeZone.getTimeZone(place));
          for (int threads : List.of(1, 2)) {
            assertThat(quads(extractor, threads)).as(language + " " + place + " " + threads).isEqualTo(expected);
          }
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String quads(Extractor extractor, int threads) {
    Iris iris = new Iris();
    ArticleGraph graphs = new ArticleGraph(iris, "test", true);
    StringBuilder quads = new StringBuilder();
    new Extraction(extractor, threads).run(
        new ArticleSource(new ArticleReaders(), List.of(Path.of("seeds"))),
        reading -> NQuads.sorted(graphs.of(reading).quads(iris)),
        quads::append,
        rejected -> {
          throw new IllegalStateException(rejected.toString());
        });
    return quads.toString();
  }
}
