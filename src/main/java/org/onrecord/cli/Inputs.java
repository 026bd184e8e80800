package org.onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleReaders;
import org.onrecord.article.FieldMapping;
import org.onrecord.article.PageFetcher;
import org.onrecord.pipeline.ArticleSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The articles a command reads. */
final class Inputs {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders with articles: text, HTML, RSS, Atom, JSON Lines, CSV, WARC, gzip of any of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--fields",
      paramLabel = "ROLE=FIELD,…",
      description = "Which field of a JSON object or a table's row holds what: text=body,date=day. Roles: id, url, source, date, title, text.")
  private @Nullable String fields;

  @Option(names = "--fetch", description = "Fetches the pages of files that are lists of web addresses; without it no network is used.")
  private boolean fetch;

  ArticleSource source() {
    return new ArticleSource(new ArticleReaders(mapping(), fetch ? Optional.of(new PageFetcher()) : Optional.empty()), paths);
  }

  private FieldMapping mapping() {
    if (fields == null) {
      return FieldMapping.USUAL;
    }
    try {
      return FieldMapping.parse(fields);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--fields: " + e.getMessage(), e);
    }
  }
}
