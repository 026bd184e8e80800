package org.onrecord.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.lemmatizer.DictionaryLemmatizer;
import opennlp.tools.lemmatizer.LemmaSample;
import opennlp.tools.lemmatizer.LemmatizerFactory;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;
import org.onrecord.language.Inflection;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.language.PartOfSpeech;
import org.onrecord.language.PerceptronTagger;
import org.onrecord.language.RuleLemmatizer;
import org.onrecord.language.TagFeatures;
import org.onrecord.language.WordClasses;
import org.onrecord.language.Words;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;
import org.onrecord.train.Treebank.Document;
import org.onrecord.train.Treebank.Tree;

/**
 * Fits OpenNLP's sentence detector, tokenizer, tagger and lemmatizer with its own trainers on the documents that ours are fitted on, and
 * prints both beside each other on the documents held out: {@code java … OpenNlpComparison GUM_DIR EWT_DIR}. Takes some minutes and 6 GB.
 */
final class OpenNlpComparison {

  /** The paragraph of a document, with what is true of it. */
  private record Paragraph(String text, List<Span> sentences, List<List<Span>> tokens) {
    List<Span> allTokens() {
      return tokens.stream().flatMap(List::stream).toList();
    }
  }

  /** Documents held out. */
  private record HeldOut(String name, List<Document> documents, List<Paragraph> paragraphs) {
    List<Tree> trees() {
      return documents.stream().flatMap(document -> document.trees().stream()).toList();
    }
  }

  private final WordClasses classes = WordClasses.load();
  private final List<Document> training = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final HeldOut news = new HeldOut("news", new ArrayList<>(), new ArrayList<>());
  private final HeldOut others = new HeldOut("others", new ArrayList<>(), new ArrayList<>());

  public static void main(String[] arguments) throws IOException {
    OpenNlpComparison comparison = new OpenNlpComparison();
    for (String folder : arguments) {
      comparison.read(Path.of(folder));
    }
    comparison.compareSentencesAndTokens();
    comparison.compareLemmas();
    comparison.compareTags();
  }

  private void read(Path folder) throws IOException {
    int first = training.size();
    int firstNews = news.documents.size();
    int firstOther = others.documents.size();
    ParserTraining.split(Treebank.read(folder).documents(), training, news.documents, others.documents);
    for (Document document : training.subList(first, training.size())) {
      paragraphs.addAll(paragraphs(folder.resolve(document.name())));
    }
    for (Document document : news.documents.subList(firstNews, news.documents.size())) {
      news.paragraphs.addAll(paragraphs(folder.resolve(document.name())));
    }
    for (Document document : others.documents.subList(firstOther, others.documents.size())) {
      others.paragraphs.addAll(paragraphs(folder.resolve(document.name())));
    }
  }

  private static List<Paragraph> paragraphs(Path file) throws IOException {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<List<Span>> tokens = new ArrayList<>();
    int at = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# newpar") && !line.startsWith("# newpar_") && !text.isEmpty()) {
        paragraphs.add(new Paragraph(text.toString(), List.copyOf(sentences), List.copyOf(tokens)));
        text.setLength(0);
        sentences.clear();
        tokens.clear();
      } else if (line.startsWith("# text = ")) {
        text.append(text.isEmpty() ? "" : " ");
        at = text.length();
        text.append(line.substring(9).stripTrailing());
        sentences.add(new Span(at, text.length()));
        tokens.add(new ArrayList<>());
      } else if (!line.isEmpty() && Character.isDigit(line.charAt(0)) && line.substring(0, line.indexOf('\t')).matches("\\d+")) {
        String word = line.split("\t")[1];
        at = text.indexOf(word, at);
        tokens.getLast().add(new Span(at, at + word.length()));
        at += word.length();
      }
    }
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text.toString(), sentences, tokens));
    }
    return paragraphs;
  }

  private static final class Count {
    private int truth;
    private int found;
    private int right;

    void add(List<Span> truth, List<Span> spans) {
      Set<Span> known = new HashSet<>(truth);
      this.truth += truth.size();
      found += spans.size();
      right += (int) spans.stream().filter(known::contains).count();
    }

    double f1() {
      return 200.0 * right / (truth + found);
    }
  }

  private void compareSentencesAndTokens() throws IOException {
    Dictionary abbreviations = abbreviations();
    List<SentenceSample> sentences = new ArrayList<>();
    List<TokenSample> tokens = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      // news has curly marks, the treebanks have both
      for (String text : new LinkedHashSet<>(List.of(paragraph.text, curly(paragraph.text), straight(paragraph.text)))) {
        sentences.add(new SentenceSample(text, theirs(paragraph.sentences, 0)));
        for (int i = 0; i < paragraph.sentences.size(); i++) {
          Span sentence = paragraph.sentences.get(i);
          tokens.add(new TokenSample(sentence.in(text), theirs(paragraph.tokens.get(i), sentence.begin())));
        }
      }
    }
    SentenceDetectorFactory marks = new SentenceDetectorFactory("eng", true, abbreviations, new char[] {'.', '?', '!', '…'});
    SentenceDetectorME splitter = new SentenceDetectorME(
        SentenceDetectorME.train("eng", ObjectStreamUtils.createObjectStream(sentences), marks, parameters("MAXENT_QN", 100, 2)));
    TokenizerME tokenizer = new TokenizerME(TokenizerME.train(ObjectStreamUtils.createObjectStream(tokens),
        new TokenizerFactory("eng", abbreviations, true, null), parameters("MAXENT_QN", 100, 3)));
    LanguageAnnotator own = LanguageModels.load().annotator();
    for (HeldOut held : List.of(news, others)) {
      compareSentencesAndTokens(held, "own", own);
      compareSentencesAndTokens(held, "OpenNLP", own.with(splitter).with(tokenizer));
    }
    say("OpenNLP: %s", String.join(" | ", tokenizer.tokenize("Kyiv asked for F-16s, S-300s, AMX-10s and 155mm shells.")));
  }

  private static void compareSentencesAndTokens(HeldOut held, String name, LanguageAnnotator annotator) {
    Count sentences = new Count();
    Count tokens = new Count();
    for (Paragraph paragraph : held.paragraphs) {
      AnnotatedArticle annotated = annotator.annotate(article(paragraph.text));
      sentences.add(paragraph.sentences, annotated.sentences().stream().map(Sentence::span).toList());
      tokens.add(paragraph.allTokens(), annotated.tokens().stream().map(Token::span).toList());
    }
    say("%s: %s sentences %.1f, tokens %.1f", held.name, name, sentences.f1(), tokens.f1());
  }

  private static Dictionary abbreviations() throws IOException {
    Dictionary abbreviations = new Dictionary(true);
    try (Stream<String> lines = Files.lines(Path.of("src/main/resources/language/en/abbreviations.txt"))) {
      lines.filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split("\\s+")).skip(1))
          .forEach(word -> abbreviations.put(new StringList(word + '.')));
    }
    return abbreviations;
  }

  private static String curly(String text) {
    StringBuilder curly = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      boolean opens = i == 0 || " ([-—".indexOf(text.charAt(i - 1)) >= 0;
      switch (text.charAt(i)) {
        case '"' -> curly.setCharAt(i, opens ? '“' : '”');
        case '\'' -> curly.setCharAt(i, opens ? '‘' : '’');
        default -> { }
      }
    }
    return curly.toString();
  }

  private static String straight(String text) {
    return text.replace('“', '"').replace('”', '"').replace('‘', '\'').replace('’', '\'');
  }

  private static opennlp.tools.util.Span[] theirs(List<Span> spans, int from) {
    return spans.stream()
        .map(span -> new opennlp.tools.util.Span(span.begin() - from, span.end() - from))
        .toArray(opennlp.tools.util.Span[]::new);
  }

  private static Article article(String text) {
    Article.Origin origin = new Article.Origin("treebank", Optional.empty(), Optional.empty());
    List<Block> blocks = List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0));
    return new Article("treebank", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, blocks);
  }

  private void compareLemmas() throws IOException {
    List<Tree> trees = training.stream().flatMap(document -> document.trees().stream()).toList();
    List<LemmaSample> samples = new ArrayList<>();
    Map<String, Map<String, Integer>> seen = new HashMap<>();
    for (Tree tree : trees) {
      List<String> forms = new ArrayList<>();
      List<String> tags = new ArrayList<>();
      List<String> lemmas = new ArrayList<>();
      for (int i = 0; i < tree.size(); i++) {
        if (!LemmaTrainer.keepsItsForm(tree.tags()[i]) && !tree.lemmas()[i].equals("_") && tree.lemmas()[i].indexOf(' ') < 0) {
          forms.add(RuleLemmatizer.form(tree.words()[i]));
          tags.add(tree.tags()[i]);
          lemmas.add(RuleLemmatizer.form(tree.lemmas()[i]));
          seen.computeIfAbsent(forms.getLast() + '\t' + tags.getLast(), key -> new HashMap<>()).merge(lemmas.getLast(), 1, Integer::sum);
        }
      }
      if (!forms.isEmpty()) {
        samples.add(new LemmaSample(forms, tags, lemmas));
      }
    }
    StringBuilder lines = new StringBuilder();
    seen.forEach((key, lemmas) -> lines.append(key).append('\t')
        .append(Collections.max(lemmas.entrySet(), Map.Entry.comparingByValue()).getKey()).append('\n'));
    DictionaryLemmatizer dictionary =
        new DictionaryLemmatizer(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    LemmatizerME learned = new LemmatizerME(LemmatizerME.train(
        "eng", ObjectStreamUtils.createObjectStream(samples), parameters("PERCEPTRON", 12, 1), new LemmatizerFactory()));
    RuleLemmatizer own = new RuleLemmatizer(LemmaTrainer.exceptions(trees, new Inflection(classes)), new Inflection(classes));
    for (HeldOut held : List.of(news, others)) {
      compareLemmas(held, own, seen.keySet(), (form, tag) -> seen.containsKey(form + '\t' + tag)
          ? dictionary.lemmatize(new String[] {form}, new String[] {tag})[0]
          : learned.lemmatize(new String[] {form}, new String[] {tag})[0]);
    }
  }

  private static void compareLemmas(HeldOut held, RuleLemmatizer own, Set<String> seen, BiFunction<String, String, String> theirs) {
    int[] words = new int[2];
    int[] rightOwn = new int[2];
    int[] rightTheirs = new int[2];
    for (Tree tree : held.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        String tag = tree.tags()[i];
        if (!LemmaTrainer.keepsItsForm(tag)) {
          String form = RuleLemmatizer.form(tree.words()[i]);
          String truth = RuleLemmatizer.form(tree.lemmas()[i]);
          int unseen = seen.contains(form + '\t' + tag) ? 0 : 1;
          words[unseen]++;
          rightOwn[unseen] += own.lemma(tree.words()[i], tag).equals(truth) ? 1 : 0;
          rightTheirs[unseen] += theirs.apply(form, tag).equals(truth) ? 1 : 0;
        }
      }
    }
    say("%s: lemmas own %.1f, OpenNLP %.1f; of %d words not seen in training own %.1f, OpenNLP %.1f", held.name,
        100.0 * (rightOwn[0] + rightOwn[1]) / (words[0] + words[1]), 100.0 * (rightTheirs[0] + rightTheirs[1]) / (words[0] + words[1]),
        words[1], 100.0 * rightOwn[1] / words[1], 100.0 * rightTheirs[1] / words[1]);
  }

  /** Our features as short strings, for OpenNLP's perceptron and its search. */
  private static final class Contexts implements BeamSearchContextGenerator<String> {
    private final int[] features = new int[TagFeatures.MOST];
    private int[] codes = new int[64];

    @Override
    public String[] getContext(int i, String[] words, String[] tags, Object[] sentence) {
      codes = codes.length > i ? codes : Arrays.copyOf(codes, 2 * i);
      for (int before = Math.max(0, i - 2); before < i; before++) {
        codes[before] = TagFeatures.code(tags[before]);
      }
      String[] context = new String[TagFeatures.fill((Words) sentence[0], i, codes, features)];
      for (int k = 0; k < context.length; k++) {
        context[k] = new String(new char[] {(char) (features[k] >>> 16), (char) features[k]});
      }
      return context;
    }
  }

  private void compareTags() throws IOException {
    List<Tree> trees = training.stream().flatMap(document -> document.trees().stream()).toList();
    BeamSearch search = new BeamSearch(1, TrainerFactory.getEventTrainer(parameters("PERCEPTRON", 10, 3), new HashMap<>()).train(events(trees)));
    PerceptronTagger own = new PerceptronTagger(TaggerTrainer.train(trees, classes), classes);
    Contexts contexts = new Contexts();
    for (HeldOut held : List.of(news, others, news, others)) {
      compareTags(held, "own", tree -> words -> own.tags(words));
      compareTags(held, "OpenNLP", tree -> words ->
          search.bestSequence(tree.words(), new Object[] {words}, contexts, (i, word, before, tag) -> true).getOutcomes().toArray(String[]::new));
    }
  }

  private void compareTags(HeldOut held, String name, Function<Tree, Function<Words, String[]>> tagger) {
    int count = 0;
    int universal = 0;
    int fine = 0;
    long nanos = 0;
    for (Tree tree : held.trees()) {
      Words words = new Words(tree.words(), tree.glued(), classes);
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String[] tags = tagger.apply(tree).apply(words);
      nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      for (int i = 0; i < tree.size(); i++) {
        count++;
        universal += PartOfSpeech.of(tags[i]).universal().equals(PartOfSpeech.of(tree.tags()[i]).universal()) ? 1 : 0;
        fine += tags[i].equals(tree.tags()[i]) ? 1 : 0;
      }
    }
    say("%s: tags %s %.1f (fine %.1f), %.1f µs a token", held.name, name, 100.0 * universal / count, 100.0 * fine / count,
        nanos / 1e3 / count);
  }

  /** The words of the training sentences, each with its features and tag; the sentences are shuffled as the own trainer does. */
  private ObjectStream<Event> events(List<Tree> trees) {
    List<Tree> order = new ArrayList<>(trees);
    Collections.shuffle(order, new Random(1));
    Contexts contexts = new Contexts();
    Map<String, String> shared = new HashMap<>();
    UnaryOperator<String> once = feature -> shared.computeIfAbsent(feature, same -> same);
    Iterator<Event> events = order.stream().flatMap(tree -> {
      Object[] sentence = {new Words(tree.words(), tree.glued(), classes)};
      return Stream.iterate(0, i -> i < tree.size(), i -> i + 1).map(i -> new Event(tree.tags()[i],
          Arrays.stream(contexts.getContext(i, tree.words(), tree.tags(), sentence)).map(once).toArray(String[]::new)));
    }).iterator();
    return new ObjectStream<>() {
      @Override
      public Event read() {
        return events.hasNext() ? events.next() : null;
      }

      @Override
      public void reset() {
        throw new UnsupportedOperationException("read once");
      }
    };
  }

  private static TrainingParameters parameters(String algorithm, int iterations, int cutoff) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", algorithm);
    parameters.put("Iterations", iterations);
    parameters.put("Cutoff", cutoff);
    parameters.put("DataIndexer", "OnePass");
    parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
    return parameters;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
