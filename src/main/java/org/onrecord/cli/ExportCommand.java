package org.onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.onrecord.graph.ActorNetwork;
import org.onrecord.graph.StatementTable;
import org.onrecord.graph.Turtle;
import org.onrecord.store.Csv;
import org.onrecord.store.Export;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.SavedQuery;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord export}: the store, or a question's answer, in the formats of other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the store for other programs: ttl, trig, nq and jsonld hold everything, csv a row a statement with all its attributes,",
      "graphml and gexf who speaks to or against whom. With --query the answer of a saved question instead, as csv, ttl or jsonld."
    })
final class ExportCommand implements Callable<Integer> {

  enum Format {
    TTL,
    TRIG,
    NQ,
    JSONLD,
    CSV,
    GRAPHML,
    GEXF
  }

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(names = "--format", required = true, description = "ttl, trig, nq, jsonld, csv, graphml or gexf.")
  private Format format;

  @Option(names = "--query", paramLabel = "NAME", description = "A saved question.")
  private String query;

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A value for the question. Repeatable.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.")
  private Path file;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
      if (query != null) {
        answer(opened);
      } else if (file != null) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          export(opened, out);
        }
      } else {
        OutputStream out = new BufferedOutputStream(System.out);
        export(opened, out);
        out.flush();
      }
      return ExitStatus.DONE;
    } catch (StoreException | IllegalArgumentException e) {
      err.println("onrecord export: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    } catch (IOException e) {
      err.println("onrecord export: " + file + ": cannot be written (" + e.getMessage() + ")");
      return ExitStatus.NOTHING_DONE;
    }
  }

  private void answer(Tdb2Store opened) throws IOException {
    SavedQuery saved =
        SavedQueries.load()
            .named(query)
            .orElseThrow(() -> new IllegalArgumentException("'" + query + "' is no saved question; `onrecord query` lists them"));
    ResultFormat answerFormat =
        switch (format) {
          case CSV -> ResultFormat.CSV;
          case TTL -> ResultFormat.TTL;
          case JSONLD -> ResultFormat.JSON;
          case TRIG, NQ, GRAPHML, GEXF -> throw new ParameterException(
              spec.commandLine(), "an answer is exported as csv, ttl or jsonld");
        };
    String text = new Questions(opened, Turtle.prefixes(store.base()), store.base()).ask(saved, values, answerFormat);
    if (file == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(file, text);
    }
  }

  private void export(Tdb2Store opened, OutputStream out) {
    Export export = new Export(Turtle.prefixes(store.base()));
    opened.read(dataset -> {
      switch (format) {
        case TTL -> export.triples(dataset, RDFFormat.TURTLE_BLOCKS, out);
        case TRIG -> export.quads(dataset, RDFFormat.TRIG_BLOCKS, out);
        case NQ -> export.quads(dataset, RDFFormat.NQUADS, out);
        case JSONLD -> RDFWriter.source(dataset).format(RDFFormat.JSONLD_PLAIN).output(out);
        case CSV -> text(out, writer -> rows(dataset, writer));
        case GRAPHML -> text(out, writer -> new ActorNetwork(dataset.getUnionGraph()).graphml(writer));
        case GEXF -> text(out, writer -> new ActorNetwork(dataset.getUnionGraph()).gexf(writer));
      }
      return null;
    });
  }

  private static void rows(DatasetGraph dataset, Writer writer) {
    PrintWriter out = new PrintWriter(writer);
    out.print(Csv.line(StatementTable.HEAD));
    new StatementTable(dataset.getUnionGraph()).forEach((List<String> row) -> out.print(Csv.line(row)));
    out.flush();
  }

  private static void text(OutputStream out, java.util.function.Consumer<Writer> content) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      content.accept(writer);
      writer.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
