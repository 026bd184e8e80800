package org.onrecord.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTagFormatMapper;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * A folder of OpenNLP's model files, each of which takes the place of one of our components: sentences, tokens, tags or lemmas.
 *
 * <p>Which component a file is for says its own manifest; the file's name does not matter. What no file is for stays ours.
 */
public final class OpenNlpModels {

  private static final List<String> COMPONENTS = List.of("SentenceDetectorME", "TokenizerME", "POSTaggerME", "StatisticalLemmatizer");

  /** The file of each component that has one, by its name. */
  private final Map<String, Path> files;

  private OpenNlpModels(Map<String, Path> files) {
    this.files = files;
  }

  /**
   * Finds out what the files of a folder are; none is loaded.
   *
   * @param folder files whose names begin with a dot are passed over
   * @throws IllegalArgumentException if there is no model, two of a kind, or a file that is none of the four
   * @throws UncheckedIOException if the folder or a file cannot be read
   */
  public static OpenNlpModels in(Path folder) {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList()) {
        String component = component(file);
        if (!COMPONENTS.contains(component)) {
          throw new IllegalArgumentException(file + " is no OpenNLP model for any of " + String.join(", ", COMPONENTS));
        }
        Path other = files.putIfAbsent(component, file);
        if (other != null) {
          throw new IllegalArgumentException(other + " and " + file + " are both models for " + component);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(folder + " holds no OpenNLP model");
    }
    return new OpenNlpModels(files);
  }

  /** The component that a model's manifest names; "" for what is no model. */
  private static String component(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (ZipFile model = new ZipFile(file.toFile())) {
      ZipEntry manifest = model.getEntry("manifest.properties");
      if (manifest == null) {
        return "";
      }
      Properties properties = new Properties();
      try (InputStream in = model.getInputStream(manifest)) {
        properties.load(in);
      }
      return properties.getProperty("Component-Name", "");
    } catch (ZipException noArchive) {
      return "";
    }
  }

  /**
   * Names the models by what is in them: others have another name.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.values()) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Loads the models.
   *
   * @return puts them into an annotator: the models are shared, their components new, since OpenNLP's serve one thread
   * @throws IllegalArgumentException if one is not whole
   */
  UnaryOperator<LanguageAnnotator> load() {
    List<UnaryOperator<LanguageAnnotator>> parts = files.entrySet().stream().map(one -> load(one.getKey(), one.getValue())).toList();
    return annotator -> {
      LanguageAnnotator with = annotator;
      for (UnaryOperator<LanguageAnnotator> part : parts) {
        with = part.apply(with);
      }
      return with;
    };
  }

  private static UnaryOperator<LanguageAnnotator> load(String component, Path file) {
    try {
      return switch (component) {
        case "SentenceDetectorME" -> {
          SentenceModel model = new SentenceModel(file);
          yield annotator -> annotator.with(new SentenceDetectorME(model));
        }
        case "TokenizerME" -> {
          TokenizerModel model = new TokenizerModel(file);
          yield annotator -> annotator.with(new TokenizerME(model));
        }
        case "POSTaggerME" -> {
          POSModel model = new POSModel(file);
          // the tags as the model has them: by default the tagger turns Penn's into universal ones
          POSTagFormat format = POSTagFormatMapper.guessFormat(model);
          yield annotator -> annotator.with(new POSTaggerME(model, format));
        }
        default -> {
          LemmatizerModel model = new LemmatizerModel(file);
          yield annotator -> annotator.with(new RetaggedLemmatizer(model));
        }
      };
    } catch (IOException | IllegalArgumentException broken) {
      throw new IllegalArgumentException(file + " is no whole OpenNLP model: " + broken.getMessage(), broken);
    }
  }
}
