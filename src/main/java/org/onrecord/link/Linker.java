package org.onrecord.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.GivenNames;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.PlaceCues;
import org.onrecord.knowledge.ReferenceWords;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.knowledge.StateBodies;
import org.onrecord.knowledge.WeaponMatch;
import org.onrecord.knowledge.WeaponMatcher;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.model.SpokenAttribution;

/**
 * Links an article's names to entities and its source words to speakers.
 *
 * <p>"He added" → Jens Stoltenberg, secretary general of NATO. Immutable: one is shared by all threads.
 */
public final class Linker {

  private final Gazetteer gazetteer;
  private final NameFinder finder;
  private final StateBodyFinder bodyFinder;
  private final UnknownNameFinder unknownFinder;
  private final NameReader reader;
  private final DescriptorReader descriptors;
  private final GivenNames givenNames;
  private final SpeakerReader speakers;
  private final WeaponMatcher weapons;

  private Linker(
      Gazetteer gazetteer, WeaponTaxonomy weapons, Corrections corrections, StateBodies bodies, RoleLexicon roles, ReferenceWords references, GivenNames givenNames) {
    this.gazetteer = gazetteer;
    this.givenNames = givenNames;
    this.weapons = new WeaponMatcher(weapons);
    NameWordKinds nameWords = NameWordKinds.load();
    this.finder = new NameFinder(gazetteer, nameWords);
    this.bodyFinder = new StateBodyFinder(gazetteer, bodies);
    this.unknownFinder = new UnknownNameFinder(gazetteer, givenNames, roles, nameWords);
    this.reader = new NameReader(gazetteer, PlaceCues.load(), nameWords, roles, bodies, corrections);
    this.descriptors = new DescriptorReader(gazetteer, roles);
    this.speakers =
        new SpeakerReader(new SourceReader(gazetteer, roles, references, descriptors, bodies), roles, references);
  }

  /** With the gazetteer, and the weapons and word tables of {@code ontology/}. */
  public static Linker load(Gazetteer gazetteer) {
    return load(gazetteer, WeaponTaxonomy.load());
  }

  /** With weapons that others use too. */
  public static Linker load(Gazetteer gazetteer, WeaponTaxonomy weapons) {
    return load(gazetteer, weapons, Corrections.NONE);
  }

  /** With what people have put right. */
  public static Linker load(Gazetteer gazetteer, WeaponTaxonomy weapons, Corrections corrections) {
    return new Linker(
        gazetteer, weapons, corrections, gazetteer.stateBodies(), RoleLexicon.load(), ReferenceWords.load(), GivenNames.load());
  }

  /** @return the same attributions with their speakers, in the order of their contents */
  public LinkedArticle link(AnnotatedArticle article, List<Attribution> attributions) {
    Words words = Words.of(article, gazetteer);
    List<Name> names = withoutCues(unknownFinder.completed(words, bodyFinder.joined(words, finder.names(words))), attributions);
    Senses senses = new Senses(words, reader.senses(words, names, article.article().published()));
    Cast cast = Cast.of(words, senses, descriptors, givenNames);
    List<Attribution> ordered = new ArrayList<>(attributions);
    ordered.sort(Comparator.comparing(Attribution::contentHull));
    List<SpokenAttribution> spoken = speakers.speakers(new Scene(article, words, senses, cast), ordered);
    return new LinkedArticle(article, mentions(senses, weapons.matches(article)), spoken, publisher(article));
  }

  /** "Former Commander <b>Says</b>" in a headline's capitals: a name by its looks that is how somebody is quoted. */
  private static List<Name> withoutCues(List<Name> names, List<Attribution> attributions) {
    Set<Span> cues = attributions.stream().flatMap(attribution -> attribution.cue().stream()).collect(Collectors.toSet());
    return names.stream().filter(name -> !name.meanings().isEmpty() || !cues.contains(name.span())).toList();
  }

  /** Names and weapons by begin; where two overlap, the longer; of two as long, the weapon. */
  private static List<LinkedMention> mentions(Senses senses, List<WeaponMatch> weapons) {
    List<LinkedMention> mentions = new ArrayList<>(senses.all().size() + weapons.size());
    int next = 0;
    for (WeaponMatch weapon : weapons) {
      while (next < senses.all().size() && senses.all().get(next).name().span().end() <= weapon.span().begin()) {
        mentions.add(senses.all().get(next++).mention());
      }
      int end = next;
      boolean longest = true;
      while (end < senses.all().size() && senses.all().get(end).name().span().begin() < weapon.span().end()) {
        longest &= senses.all().get(end++).name().span().length() <= weapon.span().length();
      }
      if (longest) {
        next = end;
        mentions.add(new LinkedMention(
            new Mention(weapon.span(), EntityKind.WEAPON), new Link.Linked(weapon.weapon(), 0.9), weapon.weapon().label()));
      }
    }
    while (next < senses.all().size()) {
      mentions.add(senses.all().get(next++).mention());
    }
    return mentions;
  }

  private Optional<Entity> publisher(AnnotatedArticle article) {
    return article.article().publisher().flatMap(this::outlet);
  }

  private Optional<Entity> outlet(String name) {
    for (List<String> words : List.of(NameWords.folded(name), NameWords.folded("The " + name))) {
      int node = 0;
      for (String word : words) {
        node = node < 0 ? node : gazetteer.step(node, gazetteer.word(word));
      }
      if (node > 0) {
        Optional<Entity> outlet = gazetteer.meanings(node).stream()
            .map(NameEntry::entity)
            .filter(entity -> entity.kind() == EntityKind.OUTLET)
            .findFirst();
        if (outlet.isPresent()) {
          return outlet;
        }
      }
    }
    return Optional.empty();
  }
}
