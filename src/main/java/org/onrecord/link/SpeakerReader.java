package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.ReferenceWords;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpokenAttribution;

/** Reads source words as speakers: names, pronouns, states and bodies. */
final class SpeakerReader {

  private final Gazetteer gazetteer;
  private final RoleLexicon roles;
  private final ReferenceWords references;

  SpeakerReader(Gazetteer gazetteer, RoleLexicon roles, ReferenceWords references) {
    this.gazetteer = gazetteer;
    this.roles = roles;
    this.references = references;
  }

  List<SpokenAttribution> speakers(AnnotatedArticle article, Words words, List<Sense> senses, List<Attribution> attributions) {
    List<SpokenAttribution> spoken = new ArrayList<>(attributions.size());
    for (Attribution attribution : attributions) {
      spoken.add(new SpokenAttribution(attribution, speakers(article, senses, attribution)));
    }
    return spoken;
  }

  private List<Speaker> speakers(AnnotatedArticle article, List<Sense> senses, Attribution attribution) {
    if (attribution.source().isEmpty()) {
      return List.of();
    }
    Span source = attribution.source().getFirst().and(attribution.source().getLast());
    String words = source.in(article.text()).toLowerCase(Locale.ROOT).strip();
    Optional<ReferenceWords.Sort> sort = references.sort(words);
    Sense best = null;
    for (Sense sense : senses) {
      if (sort.isPresent() && sense.name().span().begin() >= source.begin()) {
        break;
      }
      boolean inside = source.covers(sense.name().span());
      if (sort.isPresent()) {
        if ((sort.get() == ReferenceWords.Sort.HE || sort.get() == ReferenceWords.Sort.SHE) && sense.person()) {
          best = sense;
        }
      } else if (inside && sense.entity().isPresent() && (best == null || sense.person() && !best.person())) {
        best = sense;
      }
    }
    if (best == null || best.entity().isEmpty() || roles.role(words).isPresent()) {
      return List.of();
    }
    Entity entity = best.entity().get();
    List<Entity> behalf = entity.kind() == EntityKind.STATE ? List.of() : gazetteer.speaksFor(entity.id());
    return List.of(new Speaker(
        best.label(), Optional.of(entity), source, Optional.empty(), behalf,
        List.of(new Speaker.Step(source, sort.isPresent() ? "pronoun" : best.how()))));
  }
}
