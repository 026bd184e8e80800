package org.onrecord.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.onrecord.language.RuleTokenizer;
import org.onrecord.language.WordClasses;
import org.onrecord.train.Treebank.Tree;

/** Fits the word classes on running text: treebanks ({@code *.conllu}), text files ({@code *.txt}) and {@code text} fields of JSON lines. */
public final class WordClassTraining {

  private static final int LEAST = 5;
  private static final int CLASSES = 300;

  private final PrintWriter out;
  private final RuleTokenizer tokenizer = RuleTokenizer.english();

  public WordClassTraining(PrintWriter out) {
    this.out = out;
  }

  /**
   * Trains and writes {@code word-classes.txt.gz}.
   *
   * @param paths files and folders
   * @param target folder for the classes
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public void run(List<Path> paths, Path target) {
    WordClassTrainer trainer = new WordClassTrainer(LEAST, CLASSES);
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        files.filter(Files::isRegularFile).sorted().forEach(file -> read(file, trainer));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + path, e);
      }
    }
    Map<String, WordClasses.Entry> entries = trainer.train();
    ModelFile.write(target.resolve("word-classes.txt.gz"), file -> {
      for (Map.Entry<String, WordClasses.Entry> word : entries.entrySet()) {
        String line = word.getKey() + '\t' + word.getValue().kind() + '\t' + word.getValue().capitals() + '\n';
        file.write(line.getBytes(StandardCharsets.UTF_8));
      }
    });
    out.println(entries.size() + " words in " + CLASSES + " classes");
    out.flush();
  }

  private void read(Path file, WordClassTrainer trainer) {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".conllu")) {
        for (Tree tree : Treebank.document(file).trees()) {
          trainer.add(tree.words());
        }
      } else if (name.endsWith(".txt")) {
        add(Files.readString(file), trainer);
      } else if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
        readLines(file, name.endsWith(".gz"), trainer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void readLines(Path file, boolean packed, WordClassTrainer trainer) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw, 1 << 16) : raw;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(json.readTree(line).path("text").asText(), trainer);
      }
    }
  }

  private void add(String text, WordClassTrainer trainer) {
    text.lines().forEach(paragraph -> {
      String[] words = tokenizer.tokenize(paragraph);
      if (words.length > 0) {
        trainer.add(words);
      }
    });
  }
}
