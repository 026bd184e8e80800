package org.onrecord.server;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.REC;
import org.onrecord.model.Addressee;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedArticle;
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
import org.onrecord.store.Tdb2Store;

/**
 * A store of any size with articles that nobody wrote: invented people of invented states, the real acts, topics and weapons. The same
 * seed gives the same store.
 */
final class SampleGraph {

  static final int STATEMENTS_AN_ARTICLE = 12;

  private static final List<String> FIRST = List.of("Mara", "Ilja", "Tomas", "Edda", "Karel", "Noor", "Petra", "Anton", "Livia", "Oskar");
  private static final List<String> LAST =
      List.of("Lindholm", "Varga", "Okafor", "Brandt", "Soler", "Maric", "Dubois", "Yilmaz", "Keane", "Novak", "Rossi", "Aalto");
  private static final List<String> STATES = List.of("Norland", "Estmark", "Karvia", "Suland", "Vestria", "Orenia", "Tarkova", "Midland");
  private static final List<String> OUTLETS = List.of("Harbour Herald", "Morning Ledger", "Estmark Today", "Channel Nine", "The Dispatch");
  private static final List<String> TOPICS =
      List.of("escalation", "tank-supply", "weapons-supply", "sanctions", "negotiations", "troop-deployment", "nato-enlargement", "invasion");
  private static final List<String> ACTS =
      List.of("state", "warn", "promise", "reject", "accuse", "urge", "announce", "deny", "support", "criticise", "demand", "threaten");
  private static final List<String> WEAPONS = List.of("leopard-2", "marder", "himars", "challenger-2", "amx-10-rc", "tank", "drone");
  private static final List<String> CONTENTS =
      List.of(
          "the fighting could spill over the border and draw in the whole region",
          "the ministry would deliver the vehicles before the first snow",
          "nobody in the cabinet had agreed to send soldiers across the river",
          "the talks in the harbour town had brought both sides closer together",
          "new sanctions on shipping would hurt the wrong people",
          "the tanks had left the depot and were on their way to the front",
          "the alliance must keep its door open for every state that asks");

  private final Random random;
  private final List<Entity> people = new ArrayList<>();
  private final List<Entity> states = new ArrayList<>();
  private final List<Entity> outlets = new ArrayList<>();

  private SampleGraph(long seed) {
    random = new Random(seed);
    for (String first : FIRST) {
      for (String last : LAST) {
        String name = first + " " + last;
        people.add(new Entity("person/" + slug(name), EntityKind.PERSON, name, Optional.empty()));
      }
    }
    STATES.forEach(name -> states.add(new Entity("state/" + slug(name), EntityKind.STATE, name, Optional.empty())));
    OUTLETS.forEach(name -> outlets.add(new Entity("outlet/" + slug(name), EntityKind.OUTLET, name, Optional.empty())));
  }

  /** A store of so many statements, about. */
  static void write(Path store, int statements) {
    SampleGraph sample = new SampleGraph(7);
    ArticleGraph graphs = new ArticleGraph(new Iris(), "test", true);
    int articles = Math.max(1, statements / STATEMENTS_AN_ARTICLE);
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      opened.write(SampleGraph::vocabulary);
      for (int begin = 0; begin < articles; begin += 500) {
        int first = begin;
        opened.write(
            data -> {
              for (int i = first; i < Math.min(articles, first + 500); i++) {
                graphs.of(sample.reading(i)).quads(new Iris()).forEach(data::add);
              }
            });
      }
      opened.write(sample::positions);
    }
  }

  private static void vocabulary(DatasetGraph data) {
    Node knowledge = NodeFactory.createURI(new Iris().knowledgeGraph());
    for (String file : List.of("onrecord.ttl", "acts.ttl", "topics.ttl", "weapons.ttl")) {
      try (InputStream in = SampleGraph.class.getClassLoader().getResourceAsStream("ontology/" + file)) {
        RDFParser.source(in).lang(Lang.TURTLE).toGraph().find().forEachRemaining(triple -> add(data, knowledge, triple));
      } catch (java.io.IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
    }
  }

  /** A preferred label is a label: the queries ask for that. */
  private static void add(DatasetGraph data, Node graph, Triple triple) {
    Tdb2Store.add(data, graph, triple);
    if (triple.getPredicate().equals(SKOS.prefLabel.asNode())) {
      data.add(graph, triple.getSubject(), RDFS.label.asNode(), triple.getObject());
    }
  }

  /** Two thirds of the states hold one position on an issue, the others change theirs. */
  private void positions(DatasetGraph data) {
    Iris iris = new Iris();
    Node derived = NodeFactory.createURI(iris.derivedGraph());
    for (String topic : TOPICS) {
      for (Entity state : states) {
        Node actor = NodeFactory.createURI(iris.entity(state));
        boolean first = random.nextBoolean();
        Node held = position(data, derived, actor, topic, first ? REC.Favours.asNode() : REC.Opposes.asNode(), "2022-11-03");
        if (random.nextInt(3) == 0) {
          Node next = position(data, derived, actor, topic, first ? REC.Opposes.asNode() : REC.Favours.asNode(), "2023-01-20");
          data.add(derived, next, REC.follows.asNode(), held);
          data.add(derived, held, REC.until.asNode(), date("2023-01-20"));
        }
      }
    }
  }

  private static Node position(DatasetGraph data, Node graph, Node actor, String topic, Node stance, String since) {
    Node issue = REC.topic(topic).asNode();
    Node position = NodeFactory.createURI(new Iris().position(actor.getURI(), issue.getURI(), stance.getURI(), since));
    data.add(graph, position, RDF.type.asNode(), REC.Position.asNode());
    data.add(graph, position, REC.actor.asNode(), actor);
    data.add(graph, position, REC.issue.asNode(), issue);
    data.add(graph, position, REC.stance.asNode(), stance);
    data.add(graph, position, REC.since.asNode(), date(since));
    return position;
  }

  private static Node date(String day) {
    return NodeFactory.createLiteralDT(day, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate);
  }

  private ArticleReading reading(int number) {
    LocalDate published = LocalDate.of(2022, 6, 1).plusDays(number * 7L % 400);
    StringBuilder text = new StringBuilder("Dispatch " + number + " from the harbour\n\n");
    List<Sentence> sentences = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Transfer> transfers = new ArrayList<>();
    for (int i = 0; i < STATEMENTS_AN_ARTICLE; i++) {
      statement(text, sentences, statements, transfers, published);
    }
    Entity outlet = outlets.get(number % outlets.size());
    Article article =
        new Article(
            "https://news.example/" + number, text.toString(), Optional.of("Dispatch " + number + " from the harbour"), Optional.of(outlet.label()),
            Optional.of(calendar(published)), List.of(), "en",
            new Article.Origin(number + ".txt", Optional.empty(), Optional.of("https://news.example/" + number)), List.of());
    AnnotatedArticle annotated = new AnnotatedArticle(article, List.of(), sentences, List.of(), List.of());
    return new ArticleReading(new LinkedArticle(annotated, List.of(), List.of(), Optional.of(outlet)), statements, transfers);
  }

  private void statement(
      StringBuilder text, List<Sentence> sentences, List<Statement> statements, List<Transfer> transfers, LocalDate published) {
    Entity who = skewed(random.nextInt(3) == 0 ? states : people);
    String act = any(ACTS);
    String topic = any(TOPICS);
    boolean direct = random.nextInt(3) == 0;
    int begin = text.length();
    Span source = append(text, who.label());
    text.append(' ');
    Span cue = append(text, direct ? "said:" : "said that");
    text.append(' ');
    String words = any(CONTENTS) + " on day " + random.nextInt(1000);
    Span content = append(text, direct ? "“" + words + " ⚓.”" : words);
    text.append(direct ? "\n" : ".\n");
    sentences.add(new Sentence(new Span(begin, text.length() - 1), 0, 0, 0));
    Attribution attribution =
        new Attribution(
            List.of(source), List.of(cue), List.of(content), Attribution.Kind.SPEECH,
            direct ? Attribution.QuotationType.DIRECT : Attribution.QuotationType.INDIRECT, 0.5 + random.nextInt(50) / 100.0, "rule:sample");
    boolean issue = random.nextInt(2) == 0;
    List<Stance> stances = issue ? List.of(new Stance(topic, any(List.of(Stance.Side.values())))) : List.of();
    List<WeaponReference> weapons =
        random.nextInt(4) > 0
            ? List.of()
            : List.of(new WeaponReference(weapon(any(WEAPONS)), false, content, Optional.of(Quantity.of(10 + random.nextInt(30))), Optional.empty()));
    List<Addressee> addressees =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(addressee(skewed(states), content, act.equals("accuse") ? Addressee.Role.TARGET : Addressee.Role.ADDRESSEE));
    Speaker speaker = new Speaker(who.label(), Optional.of(who), source, Optional.empty(), List.of(), List.of());
    Optional<SaidOn> day =
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(new SaidOn(calendar(published.minusDays(random.nextInt(4))), SaidOn.Basis.WEEKDAY, Optional.empty()));
    Statement statement =
        new Statement(
            attribution, random.nextInt(12) == 0 ? List.of() : List.of(speaker), List.of(act), List.of(topic), stances, weapons, addressees, day);
    statements.add(statement);
    if (!weapons.isEmpty()) {
      transfers.add(
          new Transfer(
              List.of(new Party(who.label(), Optional.of(skewed(states)))), List.of(new Party("Karvia", Optional.of(states.get(2)))), weapons.getFirst(),
              Optional.empty(), any(List.of(Transfer.Status.values())), day, Optional.of(statement), List.of(content)));
    }
  }

  private static Addressee addressee(Entity who, Span span, Addressee.Role role) {
    return new Addressee(who.label(), Optional.of(who), span, role);
  }

  private static Entity weapon(String id) {
    return new Entity("weapon/" + id, EntityKind.WEAPON, id, Optional.empty());
  }

  private static Span append(StringBuilder text, String words) {
    int begin = text.length();
    text.append(words);
    return new Span(begin, text.length());
  }

  private static CalendarDate calendar(LocalDate day) {
    return new CalendarDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Few speak often, many rarely. */
  private <T> T skewed(List<T> list) {
    return list.get((int) (list.size() * Math.pow(random.nextDouble(), 2.5)));
  }

  private static String slug(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** Writes a store: folder, number of statements. */
  public static void main(String[] arguments) {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }
}
