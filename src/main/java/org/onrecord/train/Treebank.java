package org.onrecord.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences with their trees, read from a folder of CoNLL-U files, one document a file.
 *
 * @param documents by file name
 */
record Treebank(List<Document> documents) {

  /** Subtypes that the readers of the trees can use; all others are cut off. */
  private static final Set<String> SUBTYPES = Set.of("nsubj:pass", "aux:pass", "acl:relcl", "obl:agent", "nmod:poss");

  record Document(String name, List<Tree> trees) {}

  /**
   * One sentence.
   *
   * @param glued whether no white space follows each word
   * @param tags universal and Penn tag: "VERB:VBD"
   * @param heads index of each word's head; the number of words for the root
   */
  record Tree(String[] words, boolean[] glued, String[] lemmas, String[] tags, int[] heads, String[] relations) {
    int size() {
      return words.length;
    }
  }

  /**
   * Reads every {@code *.conllu} file of a folder.
   *
   * @throws IllegalArgumentException if there is none
   * @throws UncheckedIOException if one cannot be read
   */
  static Treebank read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Document> documents = files
          .filter(file -> file.getFileName().toString().endsWith(".conllu"))
          .sorted()
          .map(Treebank::document)
          .toList();
      if (documents.isEmpty()) {
        throw new IllegalArgumentException(folder + " holds no .conllu file");
      }
      return new Treebank(documents);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  /** @throws UncheckedIOException if the file cannot be read */
  static Document document(Path file) {
    List<Tree> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            trees.add(tree(rows));
            rows.clear();
          }
        } else if (line.charAt(0) != '#') {
          String[] row = line.split("\t");
          if (row[0].indexOf('.') < 0) {
            rows.add(row);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (!rows.isEmpty()) {
      trees.add(tree(rows));
    }
    return new Document(file.getFileName().toString(), List.copyOf(trees));
  }

  private static Tree tree(List<String[]> rows) {
    List<String[]> words = rows.stream().filter(row -> row[0].indexOf('-') < 0).toList();
    int n = words.size();
    Tree tree = new Tree(new String[n], new boolean[n], new String[n], new String[n], new int[n], new String[n]);
    for (int i = 0; i < n; i++) {
      String[] row = words.get(i);
      tree.words[i] = row[1];
      tree.lemmas[i] = row[2];
      tree.tags[i] = row[3] + ":" + row[4];
      int head = Integer.parseInt(row[6]);
      tree.heads[i] = head == 0 ? n : head - 1;
      tree.relations[i] = SUBTYPES.contains(row[7]) ? row[7] : row[7].replaceFirst(":.*", "");
      tree.glued[i] = row[9].contains("SpaceAfter=No");
    }
    glueParts(rows, tree.glued);
    return tree;
  }

  /** The parts of a word written as one ("won't") stand without a blank between them. */
  private static void glueParts(List<String[]> rows, boolean[] glued) {
    for (String[] row : rows) {
      int hyphen = row[0].indexOf('-');
      if (hyphen > 0) {
        int last = Integer.parseInt(row[0].substring(hyphen + 1));
        for (int id = Integer.parseInt(row[0].substring(0, hyphen)); id < last; id++) {
          glued[id - 1] = true;
        }
        glued[last - 1] = row[9].contains("SpaceAfter=No");
      }
    }
  }
}
