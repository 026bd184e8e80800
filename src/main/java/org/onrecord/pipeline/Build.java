package org.onrecord.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.ArticleRdf;
import org.onrecord.graph.Conformance;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.REC;
import org.onrecord.model.Article;
import org.onrecord.model.Entity;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Tdb2Store;

/**
 * Articles into the store: read in parallel, checked, written by one thread in batches, each batch a transaction with the catalogue that
 * tells of it. What is reported as committed is there whatever happens next; of the rest there is nothing.
 *
 * <p>An unchanged article costs a digest and a look. Building the same again writes nothing at all.
 */
public final class Build {

  /**
   * After so many quads memory is cleared. What a transaction held has grown old meanwhile, and Java would let the heap grow to twice its
   * size before it looked for that; the pages that it mapped of the store are let go on the way.
   */
  private static final long QUADS_UNTIL_CLEARED = 150_000;

  private static final String GONE = "no longer where it was read from";

  private final Tdb2Store store;
  private final ArticleUnderstanding understanding;
  private final ArticleGraph graphs;
  private final KnowledgeGraph knowledge;
  private final Supplier<Conformance> conformance = new Lazy<>(Conformance::load);
  private final Options options;
  private final Iris iris;
  private final String reader;

  /**
   * How to build.
   *
   * @param threads that read
   * @param batch articles a transaction
   * @param dryRun whether to look only
   * @param withdraw whether articles that have gone from the given paths are taken out of the graph
   * @param settings names whatever else changes what is read: a minimal confidence, texts left out
   */
  public record Options(int threads, int batch, boolean dryRun, boolean withdraw, String settings) {

    /** Each transaction leaves old pages behind: two thousand articles make a store of 454 MB with 256, of 371 MB with 512. */
    public static final int BATCH = 512;

    public Options {
      if (threads < 1 || batch < 1) {
        throw new IllegalArgumentException("threads " + threads + ", batch " + batch);
      }
    }

    public Options(int threads) {
      this(threads, BATCH, false, false, "");
    }
  }

  public Build(
      Tdb2Store store, ArticleUnderstanding understanding, ArticleGraph graphs, KnowledgeGraph knowledge, Options options) {
    this.store = store;
    this.understanding = understanding;
    this.graphs = graphs;
    this.knowledge = knowledge;
    this.options = options;
    this.iris = graphs.iris();
    this.reader = Digests.software() + "\n" + options.settings();
  }

  public BuildSummary run(ArticleSource source, BuildListener listener) {
    return options.dryRun() ? read(source, new Run(listener)) : runUnlessDone(source, listener);
  }

  private BuildSummary runUnlessDone(ArticleSource source, BuildListener listener) {
    LastBuild last = new LastBuild(store, source, settings());
    Optional<LastBuild.Remembered> done = last.recall();
    if (done.isPresent()) {
      done.get().rejected().forEach(listener::rejected);
      BuildSummary summary = done.get().summary();
      listener.looked(summary.accepted() + summary.rejected());
      return summary;
    }
    ontology();
    Run run = new Run(listener);
    BuildSummary summary = read(source, run);
    if (!run.failed) {
      last.remember(summary, run.refusals);
    }
    return summary;
  }

  /** Names whatever decides what a run does, beside the articles and the store. */
  private String settings() {
    return String.join("\n", reader, knowledge.ontologyDigest(), iris.catalogueGraph(), Boolean.toString(options.withdraw()));
  }

  private BuildSummary read(ArticleSource source, Run run) {
    try (InOrder<LocatedArticle, Outcome> work = new InOrder<>(options.threads(), this::outcome, run::take)) {
      source.forEach(work::accept);
      work.finish();
    }
    run.commit();
    if (options.withdraw()) {
      run.withdraw(source.roots());
    }
    if (!options.dryRun()) {
      run.derive();
      compactIfGrown(run);
    }
    return run.summary();
  }

  /**
   * Files of a built path that have changed or gone since: reads them, and nothing else. Where articles are to be withdrawn, those that a
   * file no longer holds are.
   *
   * @param path of the source
   * @param files below the path, or the path itself; those that are not there any more have gone
   */
  public BuildSummary update(ArticleSource source, Path path, Set<Path> files, BuildListener listener) {
    Run run = new Run(listener);
    List<Path> there = files.stream().filter(Files::exists).sorted().toList();
    try (InOrder<LocatedArticle, Outcome> work = new InOrder<>(options.threads(), this::outcome, run::take)) {
      source.forEach(path, there, work::accept);
      work.finish();
    }
    run.commit();
    if (options.withdraw()) {
      run.withdrawFrom(files.stream().map(file -> Digests.place(ArticleSource.place(path, file))).toList());
    }
    run.derive();
    compactIfGrown(run);
    return run.summary();
  }

  /** What one place came to; everything here may run on any thread. */
  private sealed interface Outcome {
    LocatedArticle at();

    /** @param failed whether something broke that may hold the next time */
    record Refused(LocatedArticle at, ReadResult.Rejected rejected, boolean failed) implements Outcome {

      Refused(LocatedArticle at, ReadResult.Rejected rejected) {
        this(at, rejected, false);
      }
    }

    /** Nothing to read: the store holds what this article says. */
    record Same(LocatedArticle at, String articleIri) implements Outcome {}

    /** A dry run would read it. */
    record Different(LocatedArticle at, String articleIri, boolean known) implements Outcome {}

    record Ready(LocatedArticle at, ArticleRdf rdf, String digest, int statements, boolean known) implements Outcome {}
  }

  private Outcome outcome(LocatedArticle at) {
    return switch (at.result()) {
      case ReadResult.Rejected rejected -> new Outcome.Refused(at, rejected);
      case ReadResult.Accepted(var article) -> {
        try {
          yield outcome(at, article);
        } catch (RuntimeException e) {
          yield new Outcome.Refused(at, at.refused(Failures.reason(e)), true);
        }
      }
    };
  }

  private Outcome outcome(LocatedArticle at, Article article) {
    String articleIri = iris.article(article);
    String digest = Digests.reading(article, reader);
    Optional<String> before = store.read(dataset -> new Catalogue(dataset, iris).readingDigest(articleIri));
    if (before.isPresent() && before.get().equals(digest)) {
      return new Outcome.Same(at, articleIri);
    }
    Optional<String> refusal = understanding.refusal(article);
    if (refusal.isPresent()) {
      return new Outcome.Refused(at, at.refused(refusal.get()));
    }
    if (options.dryRun()) {
      return new Outcome.Different(at, articleIri, before.isPresent());
    }
    var reading = understanding.read(article);
    ArticleRdf rdf = graphs.of(reading);
    if (!conformance.get().conforms(rdf.graph())) {
      return new Outcome.Refused(at, at.refused("its graph does not conform: " + conformance.get().violations(rdf.graph()).getFirst()));
    }
    return new Outcome.Ready(at, rdf, digest, reading.statements().size(), before.isPresent());
  }

  private void ontology() {
    String digest = knowledge.ontologyDigest();
    Node name = NodeFactory.createURI(iris.ontologyGraph());
    String asArticle = iris.ontologyGraph();
    boolean current =
        store.read(dataset -> new Catalogue(dataset, iris).readingDigest(asArticle).filter(digest::equals).isPresent());
    if (!current) {
      Graph ontology = knowledge.ontology();
      store.write(dataset -> {
        Tdb2Store.replace(dataset, name, ontology);
        new Catalogue(dataset, iris).remember(asArticle, digest);
      });
    }
  }

  private void compactIfGrown(Run run) {
    if (run.wrote && store.wantsCompaction()) {
      store.compact();
    }
  }

  /** One run: what it has met, and the batch that waits for its transaction. */
  private final class Run {

    private final BuildListener listener;
    private final Set<String> met = new HashSet<>();
    private final Set<String> metPlaces = new HashSet<>();
    private final Set<String> knownEntities = new HashSet<>();
    private final Derivation.Touched touched = new Derivation.Touched();
    private final List<Outcome> batch = new ArrayList<>();
    /** Whether an earlier run left its derivation undone; asked before this one writes. */
    private final boolean interrupted = store.read(dataset -> new Catalogue(dataset, iris).derivationIsPending());
    /** The graphs that the transaction at work puts in or takes out. */
    private final Set<String> written = new HashSet<>();
    private final List<ReadResult.Rejected> refusals = new ArrayList<>();
    private boolean failed;
    private long quadsSinceCleared;
    private boolean wrote;
    private long looked;
    private long added;
    private long changed;
    private long unchanged;
    private long copies;
    private long withdrawn;
    private long statements;
    private long quads;

    Run(BuildListener listener) {
      this.listener = listener;
    }

    BuildSummary summary() {
      return new BuildSummary(added, changed, unchanged, copies, withdrawn, refusals.size(), statements, quads);
    }

    void take(Outcome outcome) {
      metPlaces.add(outcome.at().locationDigest());
      switch (outcome) {
        case Outcome.Refused refused -> {
          refusals.add(refused.rejected());
          failed |= refused.failed();
          listener.rejected(refused.rejected());
        }
        case Outcome.Same same -> {
          if (!met.add(same.articleIri())) {
            copies++;
          } else {
            unchanged++;
          }
          if (!options.dryRun() && !isThere(same)) {
            batch.add(same);
          }
        }
        case Outcome.Different different -> {
          if (!met.add(different.articleIri())) {
            copies++;
          } else if (different.known()) {
            changed++;
          } else {
            added++;
          }
        }
        case Outcome.Ready ready -> {
          if (!met.add(ready.rdf().articleIri())) {
            copies++;
            batch.add(new Outcome.Same(ready.at(), ready.rdf().articleIri()));
          } else {
            batch.add(ready);
          }
        }
      }
      if (batch.size() >= options.batch()) {
        commit();
      }
      listener.looked(++looked);
    }

    private boolean isThere(Outcome.Same same) {
      return store.read(dataset -> new Catalogue(dataset, iris).isAt(same.articleIri(), same.at()));
    }

    void commit() {
      if (batch.isEmpty()) {
        return;
      }
      Counts counts = new Counts();
      store.write(dataset -> {
        Catalogue catalogue = new Catalogue(dataset, iris);
        for (Outcome outcome : batch) {
          switch (outcome) {
            case Outcome.Same same -> settle(dataset, catalogue, same.at(), same.articleIri());
            case Outcome.Ready ready -> put(dataset, catalogue, ready, counts);
            case Outcome.Refused refused -> throw new IllegalStateException("a reject in a batch: " + refused.rejected());
            case Outcome.Different different -> throw new IllegalStateException("a dry run in a batch: " + different.articleIri());
          }
        }
      });
      tellWritten();
      added += counts.added;
      changed += counts.changed;
      statements += counts.statements;
      quads += counts.quads;
      batch.clear();
      clearMemory(counts.quads);
      listener.committed(summary());
    }

    private void clearMemory(long written) {
      quadsSinceCleared += written;
      if (quadsSinceCleared >= QUADS_UNTIL_CLEARED) {
        quadsSinceCleared = 0;
        store.letGoOfPages();
        System.gc();
      }
    }

    private void put(DatasetGraph dataset, Catalogue catalogue, Outcome.Ready ready, Counts counts) {
      String articleIri = ready.rdf().articleIri();
      Node name = NodeFactory.createURI(ready.rdf().graphIri());
      if (ready.known()) {
        touched.add(dataset.getGraph(name));
      }
      Tdb2Store.replace(dataset, name, ready.rdf().graph());
      written.add(ready.rdf().graphIri());
      touched.add(ready.rdf().graph());
      know(dataset, ready.rdf());
      catalogue.remember(articleIri, ready.digest());
      catalogue.restore(articleIri, ready.rdf().graph());
      boolean replacesOther = settle(dataset, catalogue, ready.at(), articleIri);
      catalogue.derivationIsPending(true);
      if (ready.known() || replacesOther) {
        counts.changed++;
      } else {
        counts.added++;
      }
      counts.statements += ready.statements();
      counts.quads += ready.rdf().graph().size();
    }

    /** The article is at this place; what was there before is not any more. @return whether something was */
    private boolean settle(DatasetGraph dataset, Catalogue catalogue, LocatedArticle at, String articleIri) {
      String place = at.locationDigest();
      boolean replaced = false;
      for (String other : catalogue.articlesAt(place)) {
        if (!other.equals(articleIri) && catalogue.leave(other, place) && !met.contains(other)) {
          remove(dataset, catalogue, other, "its file says something else now");
          replaced = true;
        }
      }
      catalogue.locate(articleIri, at);
      return replaced;
    }

    private void know(DatasetGraph dataset, ArticleRdf rdf) {
      Node name = NodeFactory.createURI(iris.knowledgeGraph());
      rdf.entities().forEach(triple -> Tdb2Store.add(dataset, name, triple));
      for (Entity entity : rdf.named()) {
        if (knownEntities.add(entity.id())) {
          knowledge.facts(entity).forEach(triple -> Tdb2Store.add(dataset, name, triple));
        }
      }
    }

    private void remove(DatasetGraph dataset, Catalogue catalogue, String articleIri, String reason) {
      Node name = NodeFactory.createURI(Iris.graph(articleIri));
      Graph graph = dataset.getGraph(name);
      touched.add(graph);
      catalogue.withdraw(NodeFactory.createURI(articleIri), reason);
      for (var type : List.of(REC.Statement, REC.Transfer)) {
        graph.find(Node.ANY, RDF.type.asNode(), type.asNode()).toList()
            .forEach(triple -> catalogue.withdraw(triple.getSubject(), reason));
      }
      dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
      written.add(name.getURI());
      catalogue.forget(articleIri);
      catalogue.derivationIsPending(true);
    }

    /** Takes out the articles of these paths that were not met in this run. */
    void withdraw(List<String> roots) {
      List<String> gone =
          store.read(dataset -> {
            Catalogue catalogue = new Catalogue(dataset, iris);
            return roots.stream()
                .flatMap(root -> catalogue.articlesOf(Digests.place(root)).stream())
                .distinct()
                .filter(article -> !met.contains(article))
                .filter(article -> catalogue.locations(article).stream().noneMatch(metPlaces::contains))
                .toList();
          });
      withdrawn = gone.size();
      if (!options.dryRun() && !gone.isEmpty()) {
        store.write(dataset -> {
          Catalogue catalogue = new Catalogue(dataset, iris);
          gone.forEach(article -> remove(dataset, catalogue, article, GONE));
        });
        tellWritten();
      }
    }

    /** Takes out the articles that these files held and no longer do. */
    void withdrawFrom(List<String> files) {
      boolean some =
          store.read(dataset -> files.stream().anyMatch(file -> !gone(new Catalogue(dataset, iris), file).isEmpty()));
      if (!some) {
        return;
      }
      long[] count = new long[1];
      store.write(dataset -> {
        Catalogue catalogue = new Catalogue(dataset, iris);
        for (String file : files) {
          for (String article : gone(catalogue, file)) {
            if (catalogue.leaveFile(article, file)) {
              remove(dataset, catalogue, article, GONE);
              count[0]++;
            }
          }
        }
      });
      withdrawn = count[0];
      tellWritten();
    }

    private List<String> gone(Catalogue catalogue, String file) {
      return catalogue.articlesIn(file).stream()
          .filter(article -> catalogue.locations(article).stream().noneMatch(place -> place.startsWith(file) && metPlaces.contains(place)))
          .toList();
    }

    private void tellWritten() {
      wrote = true;
      listener.graphsWritten(Set.copyOf(written));
      written.clear();
    }

    /** Positions and same words: of what this run touched, or of everything where an earlier run was ended before it came to that. */
    void derive() {
      boolean pending = store.read(dataset -> new Catalogue(dataset, iris).derivationIsPending());
      if (!pending) {
        return;
      }
      store.write(dataset -> {
        Derivation derivation = new Derivation(dataset, iris);
        if (interrupted) {
          derivation.ofAll();
        } else {
          derivation.of(touched);
        }
        new Catalogue(dataset, iris).derivationIsPending(false);
      });
      wrote = true;
    }
  }

  /** What a transaction will have done once it is committed. */
  private static final class Counts {
    private long added;
    private long changed;
    private long statements;
    private long quads;
  }
}
