package org.onrecord.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.onrecord.knowledge.Act;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.knowledge.Topic;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.knowledge.Word;
import org.onrecord.knowledge.WordClasses;
import org.onrecord.knowledge.WordPattern;
import org.onrecord.knowledge.WordPattern.Match;

/**
 * Reads a question in words with the same acts, topics, weapons, actors, sources and dates as the articles are read with, and fits it into
 * a template of {@code queries/ask/}. Immutable, safe for many threads.
 *
 * <p>"who warned about escalation after 1 December 2022?" becomes statements with act warn, topic escalation, from 2022-12-02. It misses
 * questions with a condition on another question ("who promised what X refused?").
 */
public final class QuestionParser {

  private static final String ACT = "https://w3id.org/onrecord/act/";
  private static final String TOPIC = "https://w3id.org/onrecord/topic/";
  private static final String STANCE = "https://w3id.org/onrecord/ontology#";

  private final Ontology ontology;
  private final WordClasses words;
  private final ActorNames names;
  private final WeaponNames weapons;

  public QuestionParser(Ontology ontology, Gazetteer gazetteer) {
    this.ontology = ontology;
    this.words = ontology.words();
    this.names = new ActorNames(gazetteer);
    this.weapons = new WeaponNames(ontology.weapons());
  }

  /** What the question asks of the graph, or why it cannot be asked. */
  public ParsedQuestion parse(String question) {
    QuestionText text = new QuestionText(question);
    Optional<String> unanswerable = unanswerable(text);
    if (unanswerable.isPresent()) {
      return new ParsedQuestion.Refused(unanswerable.get(), notUnderstood(text));
    }
    Reading reading = new Reading(text);
    reading.period = Period.in(text);
    reading.topics.addAll(topicNames(text));
    reading.weapon = weapons.in(text);
    reading.names.addAll(names.in(text));
    Shape shape = shape(reading);
    shape.fill(reading);
    return answerable(shape, reading);
  }

  /** What has been read from a question so far. */
  private final class Reading {
    final QuestionText text;
    final List<Topic> topics = new ArrayList<>();
    final List<ActorNames.Found> names = new ArrayList<>();
    final Map<String, Node> values = new LinkedHashMap<>();
    final Map<String, String> shown = new LinkedHashMap<>();
    Optional<Period> period = Optional.empty();
    Optional<WeaponNames.Found> weapon = Optional.empty();

    Reading(QuestionText text) {
      this.text = text;
    }

    boolean has(String wordClass) {
      return firstOf(wordClass) >= 0;
    }

    int firstOf(String wordClass) {
      Set<String> set = words.of(wordClass);
      for (int i = 0; i < text.size(); i++) {
        if (!text.understood(i) && text.is(i, set)) {
          return i;
        }
      }
      return -1;
    }

    boolean mentions(String wordClass) {
      return IntStream.range(0, text.size()).anyMatch(i -> text.is(i, words.of(wordClass)));
    }

    void understandAll(String wordClass) {
      for (int i = 0; i < text.size(); i++) {
        if (!text.understood(i) && text.is(i, words.of(wordClass))) {
          text.understand(i, i + 1);
        }
      }
    }

    boolean opensWith(String... openings) {
      return List.of(openings).contains(text.word(0).form());
    }

    void bind(String name, Node term, String shownAs) {
      values.put(name, term);
      shown.put(name, shownAs);
    }

    void flag(String name) {
      values.put(name, NodeFactory.createLiteralString(name));
    }

    void name(String variable, ActorNames.Found found) {
      bind(variable, NodeFactory.createLiteralString(found.name()), found.name());
    }
  }

  /** A family of questions: the template it goes into, and how its values are found. */
  private enum Family {
    STATEMENTS,
    COUNT,
    POSITIONS,
    TRANSFERS,
    CHANGES
  }

  private record Shape(Family family, QuestionParser parser) {

    void fill(Reading reading) {
      switch (family) {
        case STATEMENTS, COUNT -> parser.statements(reading);
        case POSITIONS -> parser.positions(reading);
        case TRANSFERS -> parser.transfers(reading);
        case CHANGES -> parser.changes(reading);
      }
      parser.period(reading);
    }

    String template() {
      return family.name().toLowerCase(Locale.ROOT);
    }
  }

  private Optional<String> unanswerable(QuestionText text) {
    if (text.size() == 0) {
      return Optional.of("there is no question");
    }
    String first = text.word(0).form();
    if (words.of("question-unanswerable").contains(first)) {
      return Optional.of("'" + first + "' cannot be answered from a record of who said what");
    }
    if (first.equals("how") && text.size() > 1 && !List.of("many", "often", "much").contains(text.word(1).form())) {
      return Optional.of("'how " + text.word(1).form() + "' cannot be answered from a record of who said what");
    }
    for (int i = 0; i < text.size(); i++) {
      String form = text.word(i).form();
      boolean span = List.of("week", "month", "year", "days").contains(form) && List.of("last", "this", "next", "past").contains(text.before(i));
      if (span || words.of("relative-to-today").contains(form)) {
        return Optional.of("'" + (span ? text.before(i) + " " : "") + form + "' depends on the day of asking; name a date");
      }
    }
    return Optional.empty();
  }

  private Shape shape(Reading reading) {
    QuestionText text = reading.text;
    boolean issue = reading.topics.stream().anyMatch(Topic::issue);
    if (reading.has("changing") && (reading.has("standing") || text.words().toString().contains("mind"))) {
      return new Shape(Family.CHANGES, this);
    }
    if (transfer(reading)) {
      return new Shape(Family.TRANSFERS, this);
    }
    if (text.words().toString().startsWith("how many") || text.words().toString().startsWith("how often")) {
      return new Shape(Family.COUNT, this);
    }
    if (takesSides(reading) || reading.has("standing") && (issue || !reading.names.isEmpty())) {
      return new Shape(Family.POSITIONS, this);
    }
    return new Shape(Family.STATEMENTS, this);
  }

  /** "which weapons did X promise", "who delivered tanks": of weapons, and with a verb of handing over that nothing else explains. */
  private boolean transfer(Reading reading) {
    boolean ofWeapons = reading.weapon.isPresent() || reading.has("weapon-noun");
    boolean handsOver = reading.has("transfer-promise") || reading.has("transfer-delivery") || reading.has("transfer-refusal")
        || reading.has("transfer-request") || reading.has("transfer-consideration");
    return ofWeapons && handsOver && !reading.has("question-speech");
  }

  private boolean takesSides(Reading reading) {
    QuestionText text = reading.text;
    boolean opinion = reading.has("opposing") || reading.has("undecided") || reading.has("favouring");
    boolean copula = text.size() > 1 && Set.of("is", "are", "was", "were", "be").contains(text.word(text.word(0).form().equals("who") ? 1 : 0).form());
    boolean verb = sideVerb(reading) >= 0;
    if (!opinion || !(copula || verb)) {
      return false;
    }
    return !reading.topics.isEmpty() || reading.weapon.isPresent() || !triggered(text).isEmpty();
  }

  /** A verb of taking sides: not the preposition "for" of another question. */
  private int sideVerb(Reading reading) {
    for (int i = 0; i < reading.text.size(); i++) {
      boolean side = reading.text.is(i, words.of("favouring")) || reading.text.is(i, words.of("opposing"));
      if (!reading.text.understood(i) && side && !Set.of("for", "against").contains(reading.text.word(i).form())) {
        return i;
      }
    }
    return -1;
  }

  private void statements(Reading reading) {
    acts(reading);
    topics(reading);
    weapon(reading);
    roles(reading);
    mentioned(reading);
    if (reading.opensWith("who")) {
      reading.flag("named");
    }
    first(reading);
  }

  private void positions(Reading reading) {
    topics(reading);
    supply(reading);
    boolean against = reading.has("opposing");
    boolean open = reading.has("undecided");
    boolean infavour = reading.has("favouring") && !reading.has("standing");
    if (open || against || infavour) {
      String side = open ? "Open" : against ? "Opposes" : "Favours";
      boolean asked = reading.opensWith("is", "are", "was", "were", "does", "did", "do");
      if (!asked) {
        reading.bind("stanceTaken", NodeFactory.createURI(STANCE + side), side.toLowerCase(Locale.ROOT));
      }
    }
    for (String wordClass : List.of("opposing", "undecided", "favouring", "standing")) {
      reading.understandAll(wordClass);
    }
    reading.names.stream().filter(name -> !name.outlet()).filter(name -> !partOfTopic(reading, name)).findFirst().ifPresent(name -> {
      reading.name("speakerName", name);
      reading.text.understand(name.first(), name.end());
    });
  }

  private void changes(Reading reading) {
    topics(reading);
    supply(reading);
    reading.understandAll("changing");
    reading.understandAll("standing");
    understandWord(reading, "mind");
    reading.names.stream().filter(name -> !partOfTopic(reading, name)).findFirst().ifPresent(name -> {
      reading.name("speakerName", name);
      reading.text.understand(name.first(), name.end());
    });
  }

  private void transfers(Reading reading) {
    reading.topics.clear();
    weapon(reading);
    reading.understandAll("weapon-noun");
    boolean promised = reading.has("transfer-promise");
    int verb = -1;
    boolean receives = reading.has("receiving") || text(reading).contains("been promised") || text(reading).contains("been given") || text(reading).contains("was promised");
    for (String[] step : new String[][] {
        {"transfer-promise", "promised"}, {"transfer-refusal", "refused"}, {"transfer-request", "requested"}, {"transfer-consideration", "considered"},
        {"transfer-delivery", "delivered"}}) {
      int at = reading.firstOf(step[0]);
      if (at >= 0) {
        if (verb < 0) {
          verb = at;
          reading.flag(step[1]);
          reading.shown.put("status", step[1]);
        }
        reading.understandAll(step[0]);
      }
    }
    if (promised) {
      understandWord(reading, "to");
    }
    for (ActorNames.Found name : reading.names) {
      boolean recipient = receives ? name.first() < Math.max(verb, 0) : Set.of("to", "for").contains(reading.text.before(name.first())) || name.first() > verb;
      String variable = name.outlet() || reading.text.before(name.first() - 1).equals("according") ? "sourceName" : recipient ? "recipientName" : "providerName";
      if (!reading.values.containsKey(variable)) {
        reading.name(variable, name);
        reading.text.understand(name.first(), name.end());
      }
    }
    first(reading);
  }

  private static String text(Reading reading) {
    return reading.text.words().toString();
  }

  private static void understandWord(Reading reading, String form) {
    for (int i = 0; i < reading.text.size(); i++) {
      if (reading.text.word(i).form().equals(form)) {
        reading.text.understand(i, i + 1);
      }
    }
  }

  private static void first(Reading reading) {
    for (int i = 0; i < reading.text.size(); i++) {
      if (reading.text.word(i).form().equals("first") && !reading.text.understood(i)) {
        reading.text.understand(i, i + 1);
        reading.flag("first");
        reading.shown.put("first", "only the earliest");
      }
    }
  }

  /** Up to two acts that the question names, by words that nothing else explains. */
  private void acts(Reading reading) {
    record Named(Act act, Match match) {}
    List<Named> named = new ArrayList<>();
    for (Act act : ontology.acts().acts()) {
      for (List<WordPattern> patterns : List.of(act.cues(), act.hints())) {
        for (WordPattern pattern : patterns) {
          pattern.all(reading.text.words()).stream().filter(match -> reading.text.free(match.first(), match.end())).forEach(match -> named.add(new Named(act, match)));
        }
      }
    }
    named.sort(Comparator.comparingInt((Named n) -> n.match().first() - n.match().end()).thenComparingInt(n -> n.match().first()));
    List<String> acts = new ArrayList<>();
    for (Named one : named) {
      if (reading.text.free(one.match().first(), one.match().end())) {
        reading.text.understand(one.match().first(), one.match().end());
        if (!one.act().id().equals("state") && !acts.contains(one.act().id())) {
          acts.add(one.act().id());
        }
      }
    }
    if (acts.isEmpty()) {
      misspelt(reading).ifPresent(acts::add);
    }
    if (acts.size() == 1) {
      reading.values.put("done", NodeFactory.createURI(ACT + acts.getFirst()));
      reading.shown.put("firstAct", acts.getFirst());
    } else if (!acts.isEmpty()) {
      reading.bind("firstAct", NodeFactory.createURI(ACT + acts.getFirst()), acts.getFirst());
      reading.bind("otherAct", NodeFactory.createURI(ACT + acts.get(1)), acts.get(1));
    }
  }

  /** "who acused": the act that a word nobody knows misses by one letter. */
  private Optional<String> misspelt(Reading reading) {
    for (int i = 0; i < reading.text.size(); i++) {
      Word word = reading.text.word(i);
      if (reading.text.understood(i) || !word.tag().startsWith("VERB") || reading.text.is(i, words.of("question-small"))) {
        continue;
      }
      for (Act act : ontology.acts().acts()) {
        boolean near = act.cues().stream().map(WordPattern::toString).anyMatch(cue -> word.bases().stream().anyMatch(base -> Typo.of(cue, base)));
        if (near) {
          reading.text.understand(i, i + 1);
          return Optional.of(act.id());
        }
      }
    }
    return Optional.empty();
  }

  /** Topics called by their names, the longest first. */
  private List<Topic> topicNames(QuestionText text) {
    record Named(Topic topic, int first, int end) {}
    List<Named> named = new ArrayList<>();
    for (Topic topic : ontology.topics().topics()) {
      for (String name : topic.names()) {
        WordPattern pattern = WordPattern.parse(name.toLowerCase(Locale.ROOT).replace("'s", "").replace('-', ' ').replace("/", " "), words);
        for (Match match : pattern.all(text.words())) {
          named.add(new Named(topic, match.first(), match.end()));
        }
      }
    }
    named.sort(Comparator.comparingInt((Named n) -> n.first() - n.end()).thenComparingInt(Named::first).thenComparing(n -> n.topic().id()));
    List<Topic> topics = new ArrayList<>();
    for (Named one : named) {
      if (text.free(one.first(), one.end())) {
        text.understand(one.first(), one.end());
        topics.add(one.topic());
      }
    }
    return topics;
  }

  private void topics(Reading reading) {
    List<Topic> topics = reading.topics.isEmpty() ? triggered(reading.text) : reading.topics;
    if (reading.topics.isEmpty() && !topics.isEmpty()) {
      topics = List.of(topics.getFirst());
      topics.getFirst().triggers().stream().flatMap(trigger -> trigger.all(reading.text.words()).stream())
          .forEach(match -> reading.text.understand(match.first(), match.end()));
      reading.weapon = Optional.empty();
      reading.names.removeIf(name -> partOfTrigger(reading, name));
    }
    for (int i = 0; i < Math.min(2, topics.size()); i++) {
      reading.bind(i == 0 ? "topic" : "topic2", NodeFactory.createURI(TOPIC + topics.get(i).id()), topics.get(i).id());
    }
  }

  /** "changed position on tanks": of a weapon, one is for or against its supply. */
  private void supply(Reading reading) {
    if (reading.values.containsKey("topic") || reading.weapon.isEmpty()) {
      return;
    }
    triggered(new QuestionText("the delivery of " + reading.weapon.get().span().in(reading.text.text()))).stream()
        .filter(Topic::issue)
        .findFirst()
        .ifPresent(issue -> reading.bind("topic", NodeFactory.createURI(TOPIC + issue.id()), issue.id()));
  }

  private static boolean partOfTrigger(Reading reading, ActorNames.Found name) {
    return !reading.text.free(name.first(), name.end());
  }

  /** Topics whose triggers the question holds, narrower ones first. */
  private List<Topic> triggered(QuestionText text) {
    return ontology.topics().topics().stream()
        .filter(topic -> topic.triggers().stream().anyMatch(trigger -> trigger.matches(text.words())))
        .filter(topic -> topic.guards().stream().noneMatch(guard -> guard.matches(text.words())))
        .sorted(Comparator.comparingInt((Topic topic) -> -topic.broader().size()).thenComparing(Topic::id))
        .toList();
  }

  private void weapon(Reading reading) {
    reading.weapon.ifPresent(found -> reading.bind("weapon", NodeFactory.createURI(WeaponTaxonomy.NAMESPACE + found.concept().slug()), found.concept().label()));
  }

  /** Who among the names speaks, who is spoken to, who reports. */
  private void roles(Reading reading) {
    for (ActorNames.Found name : reading.names) {
      if (partOfTopic(reading, name)) {
        reading.text.understand(name.first(), name.end());
        continue;
      }
      String variable = role(reading, name);
      if (variable.equals("mentioned")) {
        String mentioned = reading.text.words().span(name.first(), name.end()).in(reading.text.text()).replaceFirst("\\p{Punct}+$", "");
        reading.bind("mentioned", NodeFactory.createLiteralString(mentioned.toLowerCase(Locale.ROOT)), mentioned);
      } else if (!reading.values.containsKey(variable)) {
        reading.name(variable, name);
      } else {
        continue;
      }
      reading.text.understand(name.first(), name.end());
    }
  }

  private String role(Reading reading, ActorNames.Found name) {
    String before = reading.text.before(name.first());
    String earlier = reading.text.before(name.first() - 1);
    boolean whoAsks = reading.opensWith("who")
        || reading.opensWith("which", "what") && reading.text.is(1, words.of("question-people"));
    boolean reports = earlier.equals("according") || Set.of("in", "by", "did", "on", "does", "has", "from").contains(before);
    if (name.outlet() && reports || !name.known() && earlier.equals("according")) {
      return "outletName";
    }
    if (Set.of("about", "on", "regarding", "concerning", "over").contains(before)) {
      return "mentioned";
    }
    if (earlier.equals("according") || Set.of("did", "does", "do", "has", "have", "had", "by", "from", "of", "is", "was", "were", "are").contains(before) && !whoAsks
        || before.equals("by")) {
      return "speakerName";
    }
    if (Set.of("to", "at", "against", "with", "told", "tell", "toward", "towards").contains(before) || whoAsks || reading.values.containsKey("speakerName")) {
      return "addresseeName";
    }
    return "speakerName";
  }

  /** "weapons supply to Ukraine": the name only says more of the topic. */
  private static boolean partOfTopic(Reading reading, ActorNames.Found name) {
    int preposition = name.first() - 1;
    return preposition > 0
        && Set.of("to", "for", "in", "into", "of").contains(reading.text.word(preposition).form())
        && reading.text.understood(preposition - 1)
        && !reading.topics.isEmpty()
        && !reading.text.is(preposition - 1, Set.of("say", "said", "statement", "according"));
  }

  /** "about range": words of no topic are looked for in what was said. */
  private void mentioned(Reading reading) {
    QuestionText text = reading.text;
    for (int i = 0; i + 1 < text.size(); i++) {
      if (Set.of("about", "regarding", "concerning").contains(text.word(i).form()) && !reading.values.containsKey("mentioned")) {
        int first = i + 1;
        while (first < text.size() && Set.of("the", "a", "an").contains(text.word(first).form())) {
          first++;
        }
        int end = first;
        while (end < text.size() && !text.understood(end) && !text.word(end).punctuation() && !text.is(end, words.of("question-small"))) {
          end++;
        }
        if (end > first) {
          String phrase = text.words().span(first, end).in(text.text());
          reading.bind("mentioned", NodeFactory.createLiteralString(phrase.toLowerCase(Locale.ROOT)), phrase);
          text.understand(first, end);
        }
      }
    }
  }

  private void period(Reading reading) {
    reading.period.flatMap(Period::from).ifPresent(day -> reading.bind("from", NodeFactory.createLiteralString(day.toString()), day.toString()));
    reading.period.flatMap(Period::before).ifPresent(day -> reading.bind("before", NodeFactory.createLiteralString(day.toString()), day.toString()));
  }

  private ParsedQuestion answerable(Shape shape, Reading reading) {
    List<String> rest = notUnderstood(reading.text);
    if (rest.stream().anyMatch(word -> words.of("not").contains(word.toLowerCase(Locale.ROOT)))) {
      return new ParsedQuestion.Refused("a question with 'not' in it cannot be asked yet", rest);
    }
    if (reading.shown.isEmpty()) {
      return new ParsedQuestion.Refused("no act, topic, weapon, actor, source or date was found in it", rest);
    }
    if ((shape.family() == Family.POSITIONS || shape.family() == Family.CHANGES) && !reading.values.containsKey("topic") && !reading.values.containsKey("speakerName")
        && shape.family() == Family.POSITIONS) {
      return new ParsedQuestion.Refused("no issue was found in it that one can be for or against", rest);
    }
    boolean onlyNames = Set.of("speakerName", "addresseeName").containsAll(reading.shown.keySet());
    if (onlyNames && !rest.isEmpty() && !reading.mentions("question-speech")) {
      return new ParsedQuestion.Refused("it does not ask what anybody said", rest);
    }
    if (rest.size() > reading.shown.size()) {
      return new ParsedQuestion.Refused("too little of it was understood", rest);
    }
    return new ParsedQuestion.Understood(shape.template(), reading.shown, QuestionTemplate.named(shape.template()).with(reading.values), rest);
  }

  private List<String> notUnderstood(QuestionText text) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (!text.understood(i) && !text.is(i, words.of("question-small"))) {
        rest.add(text.word(i).span().in(text.text()));
      }
    }
    return rest;
  }
}
