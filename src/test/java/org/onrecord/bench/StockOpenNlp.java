package org.onrecord.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.ArticleRdf;
import org.onrecord.graph.Conformance;
import org.onrecord.graph.Iris;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.Extractor;
import org.onrecord.pipeline.SoftwareVersion;

/**
 * The whole way of an article up to its checked graph beside stock OpenNLP's sentences, tokens, tags and lemmas, on the same articles, turn by
 * turn in the same process: {@code java … StockOpenNlp FILE 200} prints processor time of one thread as JSON. The commit is not in it:
 * {@code onrecord bench build} has it.
 */
final class StockOpenNlp {

  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final POSTaggerME tags;
  private final LemmatizerME lemmas;
  private final Extractor extractor = Extractor.load(Extractor.PROBABLE);
  private final ArticleGraph graphs = new ArticleGraph(new Iris(), SoftwareVersion.NUMBER, true);
  private final Conformance conformance = Conformance.load();

  private StockOpenNlp() throws IOException {
    try (InputStream s = model("sentence"); InputStream t = model("tokens"); InputStream p = model("pos"); InputStream l = model("lemmas")) {
      sentences = new SentenceDetectorME(new SentenceModel(s));
      tokens = new TokenizerME(new TokenizerModel(t));
      tags = new POSTaggerME(new POSModel(p));
      lemmas = new LemmatizerME(new LemmatizerModel(l));
    }
  }

  private static InputStream model(String name) {
    String file = "/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
    return Objects.requireNonNull(StockOpenNlp.class.getResourceAsStream(file), file + " is not on the classpath: src/bench/opennlp puts it there");
  }

  /** @param ratio how many times of OpenNLP's cost the whole way costs */
  record Result(
      String bench, MachineFacts machine, int articles, long openNlpTokens, double openNlpMillisecondsPerArticle, double millisecondsPerArticle, double ratio) {}

  public static void main(String[] arguments) throws IOException {
    MachineFacts machine = MachineFacts.now();
    List<Article> articles = new ArrayList<>();
    int most = Integer.parseInt(arguments[1]);
    Path scratch = Files.createTempDirectory("onrecord-bench");
    Path file = new Corpus(List.of(Path.of(arguments[0])), most).write(scratch.resolve("articles.jsonl"), most);
    new ArticleReaders().read(file, result -> {
      if (result instanceof ReadResult.Accepted(Article article)) {
        articles.add(article);
      }
    });
    Files.delete(file);
    Files.delete(scratch);
    StockOpenNlp both = new StockOpenNlp();
    for (Article article : articles.subList(0, articles.size() / 4)) {
      both.openNlp(article);
      both.whole(article);
    }
    long openNlp = 0;
    long whole = 0;
    long tokens = 0;
    for (Article article : articles) {
      long begun = now();
      tokens += both.openNlp(article);
      long between = now();
      both.whole(article);
      openNlp += between - begun;
      whole += now() - between;
    }
    System.out.println(
        Figures.json(
            new Result(
                "stock OpenNLP", machine, articles.size(), tokens, Figures.rounded(openNlp / 1e6 / articles.size()),
                Figures.rounded(whole / 1e6 / articles.size()), Figures.rounded((double) whole / openNlp))));
  }

  private int openNlp(Article article) {
    int count = 0;
    for (Block block : article.blocks()) {
      String text = block.span().in(article.text());
      for (Span sentence : sentences.sentPosDetect(text)) {
        String[] words = tokens.tokenize(sentence.getCoveredText(text).toString());
        String[] ofWords = tags.tag(words);
        count += lemmas.lemmatize(words, ofWords).length;
      }
    }
    return count;
  }

  private boolean whole(Article article) {
    ArticleRdf rdf = graphs.of(extractor.read(article));
    return conformance.conforms(rdf.graph());
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
