package org.onrecord.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.onrecord.model.Addressee;
import org.onrecord.model.Attribution;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Party;
import org.onrecord.model.Quantity;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;
import org.onrecord.model.WeaponReference;

/** Writes the sentences of an article: narration, and statements with their speaker, act, topic, stance, weapons, addressee and day. */
final class InventedSentences {

  private final InventedNews.Cast cast;
  private final Skewed<String> acts;
  private final Skewed<String> topics;
  private final Skewed<Entity> weapons;
  private final Skewed<String> places;
  private final Skewed<String> nouns;
  private final Skewed<String> verbs;
  private final Skewed<String> adjectives;

  InventedSentences(InventedWords words, InventedNews.Cast cast) {
    this.cast = cast;
    acts = words.weighted("act");
    topics = Skewed.zipf(words.of("topic"));
    weapons =
        Skewed.zipf(
            words.of("weapon").stream().map(id -> new Entity("weapon/" + id, EntityKind.WEAPON, id.replace('-', ' '), Optional.empty())).toList());
    places = Skewed.zipf(words.of("place"));
    nouns = Skewed.zipf(words.of("noun"));
    verbs = Skewed.zipf(words.of("verb"));
    adjectives = Skewed.zipf(words.of("adjective"));
  }

  /**
   * What an article is about and who is asked for it: most statements come back to the same few.
   *
   * @param topics two, the main one first
   * @param speakers some
   */
  record Subject(List<String> topics, List<Entity> speakers) {}

  Subject subject(RandomGenerator random) {
    List<Entity> speakers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      speakers.add(random.nextInt(3) == 0 ? cast.states().draw(random) : cast.people().draw(random));
    }
    return new Subject(List.of(topics.draw(random), topics.draw(random)), speakers);
  }

  String headline(RandomGenerator random) {
    String words = clause(random);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  void narrate(ArticleDraft draft, RandomGenerator random) {
    for (int i = random.nextInt(3); i > 0; i--) {
      draft.append("In " + places.draw(random) + ", " + clause(random));
      draft.endSentence(".");
    }
  }

  void statement(ArticleDraft draft, Subject subject, LocalDate published, RandomGenerator random) {
    String act = acts.draw(random);
    String topic = random.nextInt(10) == 0 ? topics.draw(random) : subject.topics().get(random.nextInt(3) / 2);
    boolean direct = random.nextInt(3) == 0;
    Optional<Entity> who = random.nextInt(20) == 0 ? Optional.empty() : Optional.of(subject.speakers().get(random.nextInt(4)));
    boolean unnamed = who.isEmpty() && random.nextBoolean();
    String role = unnamed ? "A " + adjectives.draw(random) + " official" : "It";
    Span source = who.map(draft::name).orElseGet(() -> draft.append(role));
    Span cue = draft.append(direct ? "said:" : "said that");
    String words = clause(random) + " and " + clause(random) + (random.nextInt(40) == 0 ? "" : " by day " + random.nextInt(5_000));
    Span content = draft.append(direct ? "“" + words + ".”" : words);
    Optional<WeaponReference> weapon =
        random.nextInt(5) > 0
            ? Optional.empty()
            : Optional.of(
                new WeaponReference(weapons.draw(random), false, content, Optional.of(Quantity.of(1 + random.nextInt(60))), Optional.empty()));
    Optional<Addressee> addressee = addressee(draft, act, random);
    draft.endSentence(direct ? "" : ".");
    Statement statement =
        new Statement(
            new Attribution(
                List.of(source), List.of(cue), List.of(content), Attribution.Kind.SPEECH,
                direct ? Attribution.QuotationType.DIRECT : Attribution.QuotationType.INDIRECT, 0.4 + random.nextInt(60) / 100.0, "rule:invented"),
            speakers(who, unnamed ? Optional.of(role) : Optional.empty(), source),
            List.of(act),
            List.of(topic),
            random.nextInt(5) < 2 ? List.of(new Stance(topic, side(who, topic, random))) : List.of(),
            weapon.stream().toList(),
            addressee.stream().toList(),
            day(published, random));
    draft.add(statement);
    weapon.filter(supplied -> random.nextInt(3) == 0).ifPresent(supplied -> draft.add(transfer(supplied, statement, random)));
  }

  private static List<Speaker> speakers(Optional<Entity> who, Optional<String> unnamed, Span mention) {
    return who.map(Entity::label).or(() -> unnamed).stream()
        .map(name -> new Speaker(name, who, mention, Optional.empty(), List.of(), List.of()))
        .toList();
  }

  private Optional<Addressee> addressee(ArticleDraft draft, String act, RandomGenerator random) {
    if (random.nextInt(4) > 0) {
      return Optional.empty();
    }
    Entity other = cast.states().draw(random);
    draft.append("to");
    Span span = draft.name(other);
    return Optional.of(
        new Addressee(other.label(), Optional.of(other), span, act.equals("accuse") ? Addressee.Role.TARGET : Addressee.Role.ADDRESSEE));
  }

  private Transfer transfer(WeaponReference weapon, Statement statement, RandomGenerator random) {
    Transfer.Status[] all = Transfer.Status.values();
    return new Transfer(
        List.of(party(random)), List.of(party(random)), weapon, Optional.empty(), all[random.nextInt(all.length)], statement.date(),
        Optional.of(statement), statement.attribution().content());
  }

  private Party party(RandomGenerator random) {
    Entity state = cast.states().draw(random);
    return new Party(state.label(), Optional.of(state));
  }

  /** Most stay with what they have said before. */
  private static Stance.Side side(Optional<Entity> who, String topic, RandomGenerator random) {
    Stance.Side[] all = Stance.Side.values();
    boolean firm = random.nextInt(25) > 0;
    return all[firm ? Math.floorMod(who.map(Entity::label).orElse("").hashCode() + topic.hashCode(), all.length) : random.nextInt(all.length)];
  }

  private static Optional<SaidOn> day(LocalDate published, RandomGenerator random) {
    LocalDate said = published.minusDays(random.nextInt(4));
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(
            new SaidOn(
                new CalendarDate(said.getYear(), said.getMonthValue(), said.getDayOfMonth()), SaidOn.Basis.WEEKDAY, Optional.empty()));
  }

  private String clause(RandomGenerator random) {
    return "the " + adjectives.draw(random) + " " + nouns.draw(random) + " would " + verbs.draw(random) + " the " + nouns.draw(random) + " of "
        + places.draw(random);
  }
}
