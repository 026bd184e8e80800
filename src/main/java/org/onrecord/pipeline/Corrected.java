package org.onrecord.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.graph.Iris;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Entity;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;

/**
 * Puts right in a reading what people have said of its statements: another speaker or none, a statement or a whole source withdrawn.
 *
 * <p>"He said the port was closed" was given to the wrong minister: from now on it is the other's, in every build. A speaker must be
 * known to the gazetteer or named in the article. What says nothing of an article leaves its reading as it is. Threads share one.
 */
final class Corrected {

  private final Corrections corrections;
  private final Gazetteer gazetteer;
  private final Iris iris;
  private final Map<String, Optional<String>> speakers;

  /** @throws IllegalArgumentException if a speaker's item is none that the gazetteer knows */
  Corrected(Corrections corrections, Gazetteer gazetteer, Iris iris) {
    this.corrections = corrections;
    this.gazetteer = gazetteer;
    this.iris = iris;
    this.speakers = corrections.speakers();
    speakers.forEach((statement, speaker) -> {
      if (speaker.isPresent() && speaker.get().indexOf('/') < 0 && gazetteer.entity(speaker.get()).or(() -> corrections.entity(speaker.get())).isEmpty()) {
        throw new IllegalArgumentException("the corrected speaker of " + statement + " is not known: " + speaker.get());
      }
    });
  }

  ArticleReading of(ArticleReading reading) {
    if (corrections.isEmpty()) {
      return reading;
    }
    Article article = reading.article().annotated().article();
    String articleIri = iris.article(article);
    Optional<String> withdrawn = corrections.withdrawn(articleIri).or(() -> source(reading.article()).flatMap(corrections::withdrawn));
    if (withdrawn.isPresent()) {
      return new ArticleReading(reading.article(), List.of(), List.of(), Map.of(articleIri, because("withdrawn", withdrawn.get())));
    }
    Map<String, String> applied = new TreeMap<>();
    Map<Statement, Optional<Statement>> instead = new HashMap<>();
    List<Statement> statements = new ArrayList<>(reading.statements().size());
    List<String> names = iris.statements(reading);
    for (int i = 0; i < names.size(); i++) {
      Statement statement = reading.statements().get(i);
      Optional<Statement> right = statement(names.get(i), statement, reading, applied);
      instead.putIfAbsent(statement, right);
      right.ifPresent(statements::add);
    }
    if (applied.isEmpty()) {
      return reading;
    }
    return new ArticleReading(reading.article(), statements, transfers(reading.transfers(), instead), applied);
  }

  /** The outlet's IRI. */
  private Optional<String> source(LinkedArticle article) {
    return article.publisher().map(iris::entity).or(() -> article.annotated().article().publisher().map(iris::source));
  }

  /** The statement put right; empty where it is withdrawn. */
  private Optional<Statement> statement(String name, Statement statement, ArticleReading reading, Map<String, String> applied) {
    Optional<String> withdrawn = corrections.withdrawn(name);
    if (withdrawn.isPresent()) {
      applied.put(name, because("withdrawn", withdrawn.get()));
      return Optional.empty();
    }
    if (!speakers.containsKey(name)) {
      return Optional.of(statement);
    }
    Optional<Entity> right = speakers.get(name).map(id -> entity(id, reading.article()));
    String before = String.join(", ", statement.speakers().stream().map(Speaker::name).toList());
    applied.put(name, "speaker corrected; read as " + (before.isEmpty() ? "unknown" : before));
    List<Speaker> who = right.map(entity -> List.of(speaker(entity, statement))).orElse(List.of());
    return Optional.of(new Statement(
        statement.attribution(), who, statement.acts(), statement.topics(), statement.stances(), statement.weapons(),
        statement.addressees(), statement.date()));
  }

  private Speaker speaker(Entity entity, Statement statement) {
    List<Span> source = statement.attribution().source();
    Span mention = source.isEmpty() ? statement.attribution().contentHull() : source.getFirst();
    return new Speaker(
        entity.label(), Optional.of(entity), mention, Optional.empty(), gazetteer.speaksFor(entity.id()),
        List.of(new Speaker.Step(mention, "correction")));
  }

  private Entity entity(String id, LinkedArticle article) {
    return gazetteer.entity(id)
        .or(() -> corrections.entity(id))
        .or(() -> article.mentions().stream()
            .flatMap(mention -> mention.link() instanceof Link.Linked linked ? Optional.of(linked.entity()).stream() : Optional.<Entity>empty().stream())
            .filter(entity -> entity.id().equals(id))
            .findFirst())
        .or(() -> article.attributions().stream()
            .flatMap(spoken -> spoken.speakers().stream())
            .flatMap(speaker -> speaker.entity().stream())
            .filter(entity -> entity.id().equals(id))
            .findFirst())
        .orElseThrow(() -> new IllegalArgumentException("the corrections name a speaker that neither gazetteer nor article knows: " + id));
  }

  private static List<Transfer> transfers(List<Transfer> transfers, Map<Statement, Optional<Statement>> instead) {
    List<Transfer> kept = new ArrayList<>(transfers.size());
    for (Transfer transfer : transfers) {
      Optional<Statement> statement = transfer.statement().flatMap(said -> instead.getOrDefault(said, Optional.of(said)));
      if (transfer.statement().isEmpty() || statement.isPresent()) {
        kept.add(new Transfer(
            transfer.providers(), transfer.recipients(), transfer.weapon(), transfer.value(), transfer.status(), transfer.date(),
            statement, transfer.evidence()));
      }
    }
    return kept;
  }

  private static String because(String what, String reason) {
    return reason.isEmpty() ? what : what + ": " + reason;
  }
}
