package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.Currencies;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.knowledge.WeaponConcept;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Party;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;
import org.onrecord.model.Transfer.Status;
import org.onrecord.model.WeaponReference;

/**
 * Reads weapons on their way from one party to another, from statements and from narrated fact.
 *
 * <p>"Germany and the US promised vehicles: 40 German Marders, 50 US Bradleys" → Germany 40 Marder, United States
 * 50 M2 Bradley, both pledged. Losses, captures and launches are no transfers; nor are weapons at large. It misses what takes two
 * sentences to say, save for the recipient and the provider named near by. Immutable, safe for many threads.
 */
final class TransferReader {

  private static final String ANY_WEAPON = "weapon";

  private final WeaponTaxonomy taxonomy;
  private final TransferWords words;
  private final Gazetteer gazetteer;
  private final MoneyReader money;

  TransferReader(WeaponTaxonomy taxonomy, TransferWords words, Gazetteer gazetteer) {
    this.taxonomy = taxonomy;
    this.words = words;
    this.gazetteer = gazetteer;
    this.money = new MoneyReader(Currencies.load(), words);
  }

  /**
   * @param references the article's weapons in text order
   * @param statements the article's statements; a transfer that one of them tells of points to it
   * @return in text order; what an article says twice comes once
   */
  List<Transfer> read(LinkedArticle article, List<WeaponReference> references, List<Statement> statements) {
    return new TransferHistory(taxonomy).steps(new Pass(article, references, statements).read());
  }

  /** One walk over one article. */
  private final class Pass {

    private final AnnotatedArticle article;
    private final MentionIndex mentions;
    private final Parties parties;
    private final List<WeaponReference> references;
    private final List<Statement> statements;
    private final List<TransferDraft> drafts = new ArrayList<>();
    private List<Party> lastAgents = List.of();
    private int agentsIn;
    private int at;

    Pass(LinkedArticle article, List<WeaponReference> references, List<Statement> statements) {
      this.article = Compounds.joined(article.annotated());
      this.mentions = new MentionIndex(this.article, article.mentions());
      this.parties = new Parties(gazetteer, words, article);
      this.references = references;
      this.statements = statements;
    }

    List<TransferDraft> read() {
      for (at = 0; at < article.sentences().size(); at++) {
        Sentence sentence = article.sentences().get(at);
        List<WeaponReference> here = references.stream().filter(reference -> sentence.span().covers(reference.span())).toList();
        if (!here.isEmpty()) {
          read(new ArmsSentence(article, sentence, mentions, words, taxonomy, here), here, sentence);
        }
      }
      if (drafts.stream().noneMatch(draft -> draft.recipients().isEmpty())) {
        return drafts;
      }
      Beneficiaries beneficiaries = Beneficiaries.of(article.sentences().stream().map(this::sentence).toList(),
          sentence -> new PartyFinder(sentence, parties), words);
      return drafts.stream()
          .map(draft -> draft.status() == Status.DELIVERED && mayDeploy(draft.cue()) ? draft : draft.to(beneficiaries.near(article.sentenceFrom(draft.evidence().begin()), draft.providers())))
          .toList();
    }

    /** "Britain contributed four jets" to a mission: without a recipient beside it, it need be no gift. */
    private boolean mayDeploy(TransferCue cue) {
      return words.is("deploys", "verb", article.tokens().get(cue.index()).lemma().toLowerCase(Locale.ROOT));
    }

    private ArmsSentence sentence(Sentence sentence) {
      return new ArmsSentence(article, sentence, mentions, words, taxonomy,
          references.stream().filter(reference -> sentence.span().covers(reference.span())).toList());
    }

    private void read(ArmsSentence sentence, List<WeaponReference> here, Sentence whole) {
      TransferCueFinder cues = new TransferCueFinder(sentence);
      PartyFinder finder = new PartyFinder(sentence, parties);
      StepReader steps = new StepReader(sentence, finder);
      List<TransferDraft> found = new ArrayList<>();
      for (WeaponReference reference : here) {
        int token = article.tokenFrom(reference.span().begin());
        Optional<TransferCue> cue = cues.find(token);
        if (cue.isPresent()) {
          found.add(draft(sentence, finder, steps.read(cue.get()), cue.get(), reference));
        } else if (sentence.endsWith(modifier(reference), "provided ending")) {
          found.add(supplied(sentence, finder, reference, token));
        }
      }
      List<TransferDraft> kept = TransferHistory.withoutWhatIsSpelledOut(found, article.text());
      kept.stream().map(TransferDraft::providers).filter(list -> !list.isEmpty()).findFirst().ifPresent(list -> {
        lastAgents = list;
        agentsIn = at;
      });
      drafts.addAll(kept.size() == 1 ? List.of(kept.getFirst().worth(money.read(article.tokens(), whole))) : kept);
    }

    private String modifier(WeaponReference reference) {
      return reference.modifier().map(modifier -> modifier.toLowerCase(Locale.ROOT)).orElse("");
    }

    private TransferDraft draft(
        ArmsSentence sentence, PartyFinder finder, StepReader.Step step, TransferCue cue, WeaponReference reference) {
      @Nullable Statement statement = statement(reference.span());
      boolean gets = cue.kind().subjectGets() || cue.kind() == TransferClass.WISH;
      List<Party> agents = step.agents();
      if (agents.isEmpty() && step.pronoun()) {
        agents = meantByPronoun(statement);
      }
      List<Party> named = sentence.isWeapon(cue.index()) ? List.of() : recipients(sentence, finder, cue, reference);
      List<Party> providers;
      List<Party> recipients;
      if (cue.kind() == TransferClass.REQUEST) {
        providers = agents;
        recipients = !step.asker().isEmpty() ? step.asker() : named;
        if (recipients.isEmpty()) {
          recipients = speakers(statement);
        }
      } else if (gets) {
        boolean forAnother = cue.kind() == TransferClass.BUY && !agents.isEmpty() && !without(named, agents).isEmpty();
        recipients = forAnother || agents.isEmpty() ? without(named, agents) : agents;
        providers = cue.noun() ? finder.after(cue.index(), "from", "by", "with") : finder.after(cue.index(), "from", "by");
        providers = forAnother ? agents : providers;
      } else if (cue.kind() == TransferClass.ARRIVE) {
        providers = finder.after(sentence.first(), "from");
        List<Party> reached = finder.dative(cue.index() + 1);
        named = named.isEmpty() ? reached : named;
        recipients = named.isEmpty() ? finder.after(cue.index(), "in", "at") : named;
      } else {
        providers = agents;
        recipients = named;
        if (recipients.isEmpty()) {
          recipients = without(step.asker(), agents);
        }
      }
      if (providers.isEmpty() && !gets && cue.kind() != TransferClass.REQUEST && cue.kind() != TransferClass.ARRIVE) {
        providers = finder.after(cue.index(), "from", "by");
      }
      providers = byModifier(reference, providers, gets || cue.kind() == TransferClass.ARRIVE);
      if (providers.isEmpty() && !gets && step.asker().isEmpty()) {
        List<Party> told = statement == null || words.is("own act", "word", statement.act()) ? speakers(statement) : List.of();
        providers = told.isEmpty() && !toldByUnknown(statement) ? agentsBefore() : told;
      }
      providers = without(providers, recipients);
      if (recipients.isEmpty() && cue.side() == TransferCue.Side.SUBJECT && !cue.noun() && step.status() == Status.DELIVERED) {
        recipients = without(finder.at(sentence.first()), providers);
      }
      Status status = step.status();
      return new TransferDraft(
          providers, recipients, reference, concept(reference), status, cue, span(cue).and(reference.span()), date(statement, status), statement,
          Optional.empty());
    }

    /** "US-supplied HIMARS". */
    private TransferDraft supplied(ArmsSentence sentence, PartyFinder finder, WeaponReference reference, int token) {
      List<Party> providers = byModifier(reference, List.of(), true);
      List<Party> users = without(finder.at(sentence.first()), providers);
      TransferCue cue = new TransferCue(TransferClass.GIVE, token, true, TransferCue.Side.OBJECT);
      Status status = reference.generic() ? null : Status.DELIVERED;
      return new TransferDraft(providers, users, reference, concept(reference), status, cue, reference.span(), Optional.empty(),
          statement(reference.span()), Optional.empty());
    }

    private List<Party> recipients(ArmsSentence sentence, PartyFinder finder, TransferCue cue, WeaponReference reference) {
      List<Party> found = List.of();
      if (!cue.noun()) {
        found = cue.side() == TransferCue.Side.OBJECT ? finder.dative(cue.index() + 1) : List.of();
        if (sentence.isForm(cue.index() + 1, "them") && !sentence.isForm(cue.index() + 2, ".", ",")) {
          found = finder.nearestBefore(cue.index());
        }
      }
      if (found.isEmpty()) {
        found = finder.after(cue.index(), "to", "for", "help", "support", "assist", "towards", "aid", "arm", "reach", "defend");
      }
      if (found.isEmpty()) {
        int end = sentence.weaponEnd(article.tokenFrom(reference.span().begin()));
        found = finder.after(end, "to", "for", "help", "support");
      }
      return found;
    }

    /** "40 German Marders" of several providers come from Germany; "German-made" ones may come from anybody. */
    private List<Party> byModifier(WeaponReference reference, List<Party> providers, boolean alone) {
      String modifier = modifier(reference);
      if (modifier.isEmpty() || modifier.indexOf('-') > 0 && !words.of("provided ending", "ending").stream().anyMatch(modifier::endsWith)) {
        return providers;
      }
      int first = article.tokenFrom(reference.span().begin());
      for (int i = first - 1; i >= 0 && i > first - 6; i--) {
        if (article.tokens().get(i).text().toLowerCase(Locale.ROOT).equals(modifier) && mentions.at(i).isPresent()) {
          Optional<Party> owner = parties.party(mentions.at(i).get());
          if (owner.isPresent() && (alone && providers.isEmpty() || providers.size() > 1 || providers.isEmpty())) {
            return List.of(owner.get());
          }
        }
      }
      return providers;
    }

    private List<Party> meantByPronoun(@Nullable Statement statement) {
      return statement == null ? agentsBefore() : speakers(statement);
    }

    /** Who gave in the sentence before or the one before that. */
    private List<Party> agentsBefore() {
      return at - agentsIn <= 2 ? lastAgents : List.of();
    }

    /** "the minister said": who is not known speaks for nobody who gave before. */
    private boolean toldByUnknown(@Nullable Statement statement) {
      return statement != null && speakers(statement).isEmpty();
    }

    private List<Party> speakers(@Nullable Statement statement) {
      return statement == null ? List.of() : parties.of(statement.speakers());
    }

    /** The innermost statement whose content holds the weapon. */
    private @Nullable Statement statement(Span weapon) {
      Statement innermost = null;
      for (Statement statement : statements) {
        boolean holds = statement.attribution().content().stream().anyMatch(span -> span.overlaps(weapon));
        if (holds && (innermost == null
            || statement.attribution().contentHull().length() < innermost.attribution().contentHull().length())) {
          innermost = statement;
        }
      }
      return innermost;
    }

    private Optional<SaidOn> date(@Nullable Statement statement, @Nullable Status status) {
      boolean bySaying = status != Status.DELIVERED && status != Status.IN_TRANSIT;
      return statement == null || !bySaying ? Optional.empty() : statement.date();
    }

    private WeaponConcept concept(WeaponReference reference) {
      return taxonomy.byId(reference.weapon().id()).orElseThrow();
    }

    private Span span(TransferCue cue) {
      return article.tokens().get(cue.index()).span();
    }

    private List<Party> without(List<Party> list, List<Party> others) {
      return list.stream().filter(party -> !others.contains(party)).toList();
    }
  }

  static boolean isAtLarge(WeaponConcept concept) {
    return concept.slug().equals(ANY_WEAPON);
  }
}
