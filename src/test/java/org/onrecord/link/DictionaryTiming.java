package org.onrecord.link;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.ArticleReaders;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameDictionary;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.ReadResult;

/**
 * Measures what an imported dictionary costs: {@code DictionaryTiming NAMES ARTICLES}, microseconds an article for finding names and for all of
 * linking, processor time of one thread, without and with it; and the heap.
 */
final class DictionaryTiming {

  private static final int ROUNDS = 7;
  private static final int MOST_ARTICLES = 500;

  private DictionaryTiming() {}

  public static void main(String[] arguments) {
    LanguageAnnotator annotator = LanguageModels.load().annotator();
    List<AnnotatedArticle> articles = new ArrayList<>();
    new ArticleReaders().read(Path.of(arguments[1]), result -> {
      if (result instanceof ReadResult.Accepted(var article) && articles.size() < MOST_ARTICLES) {
        articles.add(annotator.annotate(article));
      }
    });
    long words = articles.stream().mapToLong(article -> article.tokens().size()).sum();
    System.out.println(articles.size() + " articles of " + words / articles.size() + " tokens");
    Gazetteer shipped = Gazetteer.load();
    long before = heap();
    NameDictionary names = NameDictionary.open(Path.of(arguments[0]));
    System.out.println(names.names() + " names of " + names.entities() + " entities; on the heap: " + (heap() - before) / 1024 + " KiB");
    Gazetteer more = Gazetteer.load(names);
    measure("shipped only", shipped, articles);
    measure("with the import", more, articles);
  }

  /** Processor time of this thread: what else the machine does counts for nothing. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void measure(String what, Gazetteer gazetteer, List<AnnotatedArticle> articles) {
    NameFinder finder = new NameFinder(gazetteer, NameWordKinds.load());
    Linker linker = Linker.load(gazetteer);
    List<Words> words = articles.stream().map(article -> Words.of(article, gazetteer)).toList();
    long names = Long.MAX_VALUE;
    long linking = Long.MAX_VALUE;
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = now();
      found = words.stream().mapToInt(one -> finder.names(one).size()).sum();
      long middle = now();
      articles.forEach(article -> linker.link(article, List.of()));
      names = Math.min(names, middle - begun);
      linking = Math.min(linking, now() - middle);
    }
    System.out.printf(
        "%s: finding %d names %.1f µs an article, linking %.1f µs%n", what, found, names / 1e3 / articles.size(), linking / 1e3 / articles.size());
  }
}
