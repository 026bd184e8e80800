package org.onrecord.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.onrecord.model.Addressee;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Party;
import org.onrecord.model.Quantity;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;
import org.onrecord.model.WeaponReference;

/**
 * Says in RDF what was read from an article: one named graph of statements and transfers, each tied to its exact characters.
 *
 * <p>"The United Kingdom announced on Saturday that it will deliver Challenger 2 tanks" becomes a {@code rec:Statement} with
 * {@code rec:speaker actor:Q145}, {@code rec:act act:announce}, and spans such as {@code <article/…#char=0,18>} for its source.
 *
 * <p>What it leaves out: tokens, tags, and mentions beyond the list of entities an article names; they are cheap to compute again.
 *
 * <p>Immutable; threads may share it.
 */
public final class ArticleGraph {

  private final Iris iris;
  private final String version;
  private final boolean withText;

  /**
   * @param version of the software, for the provenance
   * @param withText whether the graph keeps the article's text, without which a page cannot show a statement in its place
   */
  public ArticleGraph(Iris iris, String version, boolean withText) {
    this.iris = iris;
    this.version = version;
    this.withText = withText;
  }

  public Iris iris() {
    return iris;
  }

  public ArticleRdf of(ArticleReading reading) {
    return new Writing(reading).rdf();
  }

  /** The writing of one article. */
  private final class Writing {

    private final ArticleReading reading;
    private final AnnotatedArticle annotated;
    private final Article article;
    private final String text;
    private final CodePoints codePoints;
    private final String articleIri;
    private final Node articleNode;
    private final Node source;
    private final Graph graph = GraphMemFactory.createDefaultGraph();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Triple> knowledge = new ArrayList<>();
    /** "NATO allies" and "NATO Allies" are one; the first spelling is the label. */
    private final Set<String> described = new HashSet<>();

    Writing(ArticleReading reading) {
      this.reading = reading;
      annotated = reading.article().annotated();
      article = annotated.article();
      text = article.text();
      codePoints = new CodePoints(text);
      articleIri = iris.article(article);
      articleNode = iri(articleIri);
      source = sourceNode();
    }

    ArticleRdf rdf() {
      article();
      provenance();
      List<String> statementIris = iris.statements(reading);
      Map<Statement, Node> nodes = new HashMap<>();
      for (int i = 0; i < statementIris.size(); i++) {
        Node node = iri(statementIris.get(i));
        nodes.putIfAbsent(reading.statements().get(i), node);
        statement(node, reading.statements().get(i));
      }
      List<String> transferIris = iris.transfers(reading);
      for (int i = 0; i < transferIris.size(); i++) {
        transfer(iri(transferIris.get(i)), reading.transfers().get(i), nodes);
      }
      reading.corrections().forEach((subject, what) -> add(iri(subject), REC.correction, Literals.string(what)));
      entities.values().forEach(entity -> knowledge.addAll(EntityTriples.of(entity, iris)));
      return new ArticleRdf(articleIri, graph, knowledge, List.copyOf(entities.values()));
    }

    private void article() {
      add(articleNode, RDF.type, SchemaDO.NewsArticle);
      article.title().ifPresent(title -> add(articleNode, SchemaDO.headline, Literals.string(title)));
      article.published().ifPresent(date -> add(articleNode, SchemaDO.datePublished, Literals.date(date)));
      article.authors().forEach(author -> add(articleNode, SchemaDO.author, Literals.string(author)));
      article.origin().url().ifPresent(url -> add(articleNode, SchemaDO.url, Literals.string(url)));
      article.origin().record().ifPresent(record -> add(articleNode, REC.record, Literals.string(record)));
      add(articleNode, REC.file, Literals.string(article.origin().file()));
      add(articleNode, SchemaDO.inLanguage, Literals.string(article.language()));
      add(articleNode, REC.textDigest, Literals.string(Iris.hash(words(text).toLowerCase(Locale.ROOT))));
      if (source != null) {
        add(articleNode, REC.source, source);
        add(articleNode, SchemaDO.publisher, source);
      }
      if (withText) {
        add(articleNode, SchemaDO.articleBody, Literals.string(text));
      }
      for (LinkedMention mention : reading.article().mentions()) {
        if (mention.link() instanceof Link.Linked linked) {
          add(articleNode, SchemaDO.mentions, entity(linked.entity()));
        }
      }
    }

    private void provenance() {
      Node own = iri(Iris.graph(articleIri));
      Node activity = iri(articleIri + "#reading");
      Node software = iri(iris.software(version));
      add(own, RDF.type, REC.ArticleGraph);
      add(own, PROV.wasDerivedFrom, articleNode);
      add(own, PROV.wasGeneratedBy, activity);
      add(activity, RDF.type, PROV.Activity);
      add(activity, PROV.used, articleNode);
      add(activity, PROV.wasAssociatedWith, software);
      know(software, RDF.type, PROV.SoftwareAgent.asNode());
      know(software, RDFS.label, Literals.string("On Record " + version));
      know(software, SchemaDO.softwareVersion, Literals.string(version));
    }

    private void statement(Node node, Statement statement) {
      Attribution attribution = statement.attribution();
      add(node, RDF.type, REC.Statement);
      add(node, REC.article, articleNode);
      if (source != null) {
        add(node, REC.source, source);
      }
      for (Speaker speaker : statement.speakers()) {
        speaker(node, speaker);
      }
      if (statement.speakers().isEmpty()) {
        attribution.source().forEach(span -> add(node, REC.speakerText, Literals.string(words(span.in(text)))));
      }
      statement.acts().forEach(act -> add(node, REC.act, REC.act(act)));
      statement.topics().forEach(topic -> add(node, REC.topic, REC.topic(topic)));
      statement.stances().forEach(stance -> add(node, property(stance.side()), REC.topic(stance.issue())));
      statement.weapons().forEach(weapon -> weapon(node, weapon));
      statement.addressees().forEach(addressee -> addressee(node, addressee));
      statement.date().ifPresent(date -> date(node, date));
      add(node, REC.quotationType, individual(attribution.quotation()));
      add(node, REC.kind, individual(attribution.kind()));
      add(node, REC.text, Literals.string(StatementText.of(attribution.content(), text)));
      StatementText.digest(attribution.content(), text).ifPresent(digest -> add(node, REC.wordsDigest, Literals.string(digest)));
      if (!attribution.cue().isEmpty()) {
        add(node, REC.cueText, Literals.string(StatementText.of(attribution.cue(), text)));
      }
      add(node, REC.confidence, NodeFactory.createLiteralDT(Decimals.confidence(attribution.confidence()), XSDDatatype.XSDdecimal));
      add(node, REC.reader, Literals.string(attribution.reader()));
      attribution.source().forEach(span -> add(node, REC.sourceSpan, span(span)));
      attribution.cue().forEach(span -> add(node, REC.cueSpan, span(span)));
      attribution.content().forEach(span -> add(node, REC.contentSpan, span(span)));
      sentence(attribution.contentHull()).ifPresent(span -> add(node, REC.sentenceSpan, span(span)));
    }

    private void speaker(Node statement, Speaker speaker) {
      Node who = speaker.entity().map(this::entity).orElseGet(() -> unnamed(speaker.name()));
      add(statement, REC.speaker, who);
      add(statement, REC.speakerText, Literals.string(words(speaker.mention().in(text))));
      speaker.role().ifPresent(role -> add(statement, REC.speakerRole, Literals.string(words(role))));
      for (Entity principal : speaker.onBehalfOf()) {
        Node forWhom = entity(principal);
        add(statement, REC.onBehalfOf, forWhom);
        add(who, REC.speaksFor, forWhom);
      }
      if (speaker.chain().size() > 1) {
        add(statement, REC.speakerChain, Literals.string(chain(speaker)));
      }
    }

    private String chain(Speaker speaker) {
      StringBuilder chain = new StringBuilder();
      for (Speaker.Step step : speaker.chain()) {
        chain.append(chain.isEmpty() ? "" : " → ").append(words(step.span().in(text))).append(" (").append(step.how()).append(')');
      }
      return chain.toString();
    }

    private void weapon(Node statement, WeaponReference reference) {
      Node weapon = entity(reference.weapon());
      add(statement, REC.weaponSystem, weapon);
      if (reference.quantity().isPresent() || reference.modifier().isPresent()) {
        Node mention = span(reference.span());
        add(statement, REC.weaponMention, mention);
        add(mention, RDF.type, REC.WeaponMention);
        add(mention, REC.weaponSystem, weapon);
        reference.quantity().ifPresent(quantity -> quantity(mention, quantity));
        reference.modifier().ifPresent(modifier -> add(mention, REC.modifier, Literals.string(words(modifier))));
      }
    }

    private void addressee(Node statement, Addressee addressee) {
      Property role = switch (addressee.role()) {
        case ADDRESSEE -> REC.addressee;
        case AUDIENCE -> REC.audience;
        case TARGET -> REC.target;
      };
      add(statement, role, addressee.entity().map(this::entity).orElseGet(() -> unnamed(addressee.name())));
    }

    private void transfer(Node node, Transfer transfer, Map<Statement, Node> statements) {
      add(node, RDF.type, REC.Transfer);
      add(node, REC.article, articleNode);
      if (source != null) {
        add(node, REC.source, source);
      }
      transfer.providers().forEach(party -> add(node, REC.provider, party(party)));
      transfer.recipients().forEach(party -> add(node, REC.recipient, party(party)));
      WeaponReference weapon = transfer.weapon();
      add(node, REC.weaponSystem, entity(weapon.weapon()));
      weapon.quantity().ifPresent(quantity -> quantity(node, quantity));
      weapon.modifier().ifPresent(modifier -> add(node, REC.modifier, Literals.string(words(modifier))));
      transfer.value().ifPresent(value -> {
        add(node, REC.value, Literals.integer(value.amount()));
        add(node, REC.currency, Literals.string(value.currency()));
      });
      add(node, REC.status, individual(transfer.status()));
      transfer.date().ifPresent(date -> date(node, date));
      transfer.statement().map(statements::get).ifPresent(statement -> add(node, REC.statement, statement));
      transfer.evidence().forEach(span -> add(node, REC.evidence, span(span)));
      add(node, REC.text, Literals.string(StatementText.of(transfer.evidence(), text)));
    }

    private void quantity(Node node, Quantity quantity) {
      if (quantity.exact()) {
        add(node, REC.quantity, Literals.integer(quantity.least()));
      } else {
        add(node, REC.leastQuantity, Literals.integer(quantity.least()));
        if (quantity.bounded()) {
          add(node, REC.mostQuantity, Literals.integer(quantity.most()));
        }
      }
    }

    private void date(Node node, SaidOn date) {
      add(node, REC.date, Literals.date(date.date()));
      add(node, REC.dateBasis, individual(date.basis()));
      date.span().ifPresent(span -> add(node, REC.dateSpan, span(span)));
    }

    private Node party(Party party) {
      return party.entity().map(this::entity).orElseGet(() -> unnamed(party.name()));
    }

    private Node unnamed(String description) {
      String words = words(description);
      Node node = iri(iris.unnamed(articleIri, words));
      if (described.add(node.getURI())) {
        add(node, RDF.type, REC.UnnamedActor);
        add(node, RDFS.label, Literals.label(words));
      }
      return node;
    }

    private Node entity(Entity entity) {
      String iri = iris.entity(entity);
      entities.putIfAbsent(iri, entity);
      return iri(iri);
    }

    private Node sourceNode() {
      Optional<Entity> publisher = reading.article().publisher();
      if (publisher.isPresent()) {
        return entity(publisher.get());
      }
      if (article.publisher().isEmpty()) {
        return null;
      }
      String name = words(article.publisher().get());
      Node node = iri(iris.source(name));
      know(node, RDF.type, REC.Source.asNode());
      know(node, RDFS.label, Literals.label(name));
      return node;
    }

    private Node span(Span span) {
      int start = codePoints.begin(span);
      int end = codePoints.end(span);
      Node node = iri(Iris.span(articleIri, start, end));
      add(node, RDF.type, OA.TextPositionSelector);
      add(node, RDF.type, OA.TextQuoteSelector);
      add(node, OA.start, Literals.integer(start));
      add(node, OA.end, Literals.integer(end));
      add(node, OA.exact, Literals.string(span.in(text)));
      return node;
    }

    /** From the begin of the sentence that holds the content's first character to the end of the one that holds its last. */
    private Optional<Span> sentence(Span content) {
      List<Sentence> sentences = annotated.sentences();
      int first = annotated.sentenceFrom(content.begin());
      int last = annotated.sentenceFrom(content.end() - 1);
      if (last >= sentences.size()) {
        return Optional.empty();
      }
      return Optional.of(sentences.get(first).span().and(sentences.get(last).span()));
    }

    private void know(Node subject, Property property, Node object) {
      knowledge.add(Triple.create(subject, property.asNode(), object));
    }

    private void add(Node subject, Property property, Resource object) {
      add(subject, property, object.asNode());
    }

    private void add(Node subject, Property property, Node object) {
      graph.add(subject, property.asNode(), object);
    }
  }

  private static Property property(Stance.Side side) {
    return switch (side) {
      case FAVOURS -> REC.favours;
      case OPPOSES -> REC.opposes;
      case OPEN -> REC.leavesOpen;
    };
  }

  private static Resource individual(Attribution.QuotationType type) {
    return switch (type) {
      case DIRECT -> REC.Direct;
      case INDIRECT -> REC.Indirect;
      case MIXED -> REC.Mixed;
    };
  }

  private static Resource individual(Attribution.Kind kind) {
    return switch (kind) {
      case SPEECH -> REC.Speech;
      case ATTITUDE -> REC.Attitude;
    };
  }

  private static Resource individual(SaidOn.Basis basis) {
    return switch (basis) {
      case EXPLICIT -> REC.Explicit;
      case PARTIAL -> REC.Partial;
      case WEEKDAY -> REC.Weekday;
      case RELATIVE -> REC.Relative;
      case DATELINE -> REC.Dateline;
      case CONTEXT -> REC.Context;
    };
  }

  private static Resource individual(Transfer.Status status) {
    return switch (status) {
      case REQUESTED -> REC.Requested;
      case CONSIDERED -> REC.Considered;
      case PLEDGED -> REC.Pledged;
      case APPROVED -> REC.Approved;
      case ORDERED -> REC.Ordered;
      case IN_TRANSIT -> REC.InTransit;
      case DELIVERED -> REC.Delivered;
      case REFUSED -> REC.Refused;
      case SUSPENDED -> REC.Suspended;
      case CANCELLED -> REC.Cancelled;
      case DENIED -> REC.Denied;
    };
  }

  private static String words(String text) {
    return StatementText.inOneLine(text);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
