package org.onrecord.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/**
 * Measures the own sentences and tokens beside OpenNLP's on GUM's paragraphs: {@code java … OpenNlpComparison GUM_DIR news}. Prints F1 over
 * exact spans.
 */
final class OpenNlpComparison {

  private final LanguageAnnotator annotator = LanguageModels.load().annotator();
  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final Count ownTokens = new Count();
  private final Count ownSentences = new Count();
  private final Count theirTokens = new Count();
  private final Count theirSentences = new Count();

  private OpenNlpComparison() throws IOException {
    try (InputStream s = getClass().getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream t = getClass().getResourceAsStream("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
      sentences = new SentenceDetectorME(new SentenceModel(s));
      tokens = new TokenizerME(new TokenizerModel(t));
    }
  }

  public static void main(String[] arguments) throws IOException {
    OpenNlpComparison comparison = new OpenNlpComparison();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(path -> path.getFileName().toString().contains("_" + arguments[1] + "_")).sorted().toList()) {
        comparison.add(file);
      }
    }
    System.out.printf(Locale.ROOT, "tokens: own %.1f, OpenNLP %.1f; sentences: own %.1f, OpenNLP %.1f%n", comparison.ownTokens.f1(),
        comparison.theirTokens.f1(), comparison.ownSentences.f1(), comparison.theirSentences.f1());
  }

  private static final class Count {
    private int gold;
    private int found;
    private int right;

    void add(Set<Span> truth, Set<Span> spans) {
      gold += truth.size();
      found += spans.size();
      right += (int) spans.stream().filter(truth::contains).count();
    }

    double f1() {
      return 200.0 * right / (gold + found);
    }
  }

  private void add(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    Set<Span> goldTokens = new HashSet<>();
    Set<Span> goldSentences = new HashSet<>();
    List<Block> paragraphs = new ArrayList<>();
    int at = 0;
    int begin = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# newpar") && !line.startsWith("# newpar_") && text.length() > begin) {
          paragraphs.add(new Block(new Span(begin, text.length()), Block.Kind.PARAGRAPH, 0));
          text.append('\n');
          begin = text.length();
        } else if (line.startsWith("# text = ")) {
          text.append(text.length() > begin ? " " : "");
          at = text.length();
          text.append(line.substring(9));
          goldSentences.add(new Span(at, text.length()));
        } else if (!line.isEmpty() && Character.isDigit(line.charAt(0)) && line.substring(0, line.indexOf('\t')).matches("\\d+")) {
          String word = line.split("\t")[1];
          at = text.indexOf(word, at);
          goldTokens.add(new Span(at, at + word.length()));
          at += word.length();
        }
      }
    }
    if (text.length() > begin) {
      paragraphs.add(new Block(new Span(begin, text.length()), Block.Kind.PARAGRAPH, 0));
    }
    compare(text.toString(), paragraphs, goldTokens, goldSentences);
  }

  private void compare(String text, List<Block> paragraphs, Set<Span> goldTokens, Set<Span> goldSentences) {
    Article.Origin origin = new Article.Origin("gum", Optional.empty(), Optional.empty());
    Article article =
        new Article("gum", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, paragraphs);
    AnnotatedArticle own = annotator.annotate(article);
    Set<Span> found = new HashSet<>();
    own.tokens().forEach(token -> found.add(token.span()));
    ownTokens.add(goldTokens, found);
    found.clear();
    own.sentences().forEach(sentence -> found.add(sentence.span()));
    ownSentences.add(goldSentences, found);
    found.clear();
    Set<Span> theirs = new HashSet<>();
    for (Block block : paragraphs) {
      for (var sentence : sentences.sentPosDetect(block.span().in(text))) {
        int from = block.span().begin() + sentence.getStart();
        found.add(new Span(from, block.span().begin() + sentence.getEnd()));
        for (var token : tokens.tokenizePos(text.substring(from, block.span().begin() + sentence.getEnd()))) {
          theirs.add(new Span(from + token.getStart(), from + token.getEnd()));
        }
      }
    }
    theirSentences.add(goldSentences, found);
    theirTokens.add(goldTokens, theirs);
  }
}
