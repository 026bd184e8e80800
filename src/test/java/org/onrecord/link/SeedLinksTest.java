package org.onrecord.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.onrecord.article.ArticleReaders;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.ReadResult;

/** Holds the links of five articles against a list made by hand: every one that is verified, and no other. */
class SeedLinksTest {

  private static final Path SEEDS = Path.of("../shared/seeds");

  @Test
  void linksEveryVerifiedNameOfTheSeedsAndNoOther() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "../shared/seeds is not there: no articles to link");
    Map<String, TreeSet<String>> expected = expected();
    Map<String, TreeSet<String>> found = new TreeMap<>();
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.sorted().toList()) {
        found.put(seed.getFileName().toString().substring(0, 3), links(seed));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static TreeSet<String> links(Path seed) {
    TreeSet<String> links = new TreeSet<>();
    for (ReadResult result : new ArticleReaders().read(seed)) {
      if (result instanceof ReadResult.Accepted accepted) {
        LinkedArticle article = Reader.link(accepted.article());
        for (LinkedMention mention : article.mentions()) {
          String surface = mention.mention().span().in(article.annotated().text());
          boolean generic = mention.mention().kind() == EntityKind.WEAPON && surface.equals(surface.toLowerCase(java.util.Locale.ROOT));
          if (!generic && mention.link() instanceof Link.Linked linked && linked.entity().wikidata().isPresent()) {
            links.add(surface + "\t" + linked.entity().wikidata().get());
          }
        }
      }
    }
    return links;
  }

  private static Map<String, TreeSet<String>> expected() throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = SeedLinksTest.class.getResourceAsStream("/link/seed-links.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(lines::add);
    }
    Map<String, TreeSet<String>> expected = new TreeMap<>();
    for (String line : lines) {
      expected.computeIfAbsent(line.substring(0, 3), key -> new TreeSet<>()).add(line.substring(4));
    }
    return expected;
  }
}
