package org.onrecord.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.knowledge.GivenNames;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.RoleLexicon.Gender;

/** The people of an article with all that it says of them. */
final class Cast {

  private final Map<String, Actor> actors = new LinkedHashMap<>();

  private Cast() {}

  static Cast of(Words words, Senses senses, DescriptorReader descriptors, GivenNames givenNames) {
    Cast cast = new Cast();
    for (Sense sense : senses.all()) {
      if (!sense.person() || sense.link() instanceof org.onrecord.model.Link.Ambiguous) {
        continue;
      }
      Actor actor = cast.actors.computeIfAbsent(key(sense), key -> new Actor(sense, gender(sense, givenNames)));
      actor.mention(sense);
      descriptors.of(words, senses, sense).ifPresent(actor::describe);
    }
    return cast;
  }

  private static Gender gender(Sense sense, GivenNames givenNames) {
    List<String> name = NameWords.folded(sense.label());
    return name.size() < 2 ? Gender.ANY : givenNames.gender(name.getFirst());
  }

  private static String key(Sense sense) {
    return sense.entity().map(entity -> entity.id()).orElse("?" + sense.label());
  }

  Optional<Actor> actor(Sense sense) {
    return Optional.ofNullable(actors.get(key(sense)));
  }

  /** In the order of their first mention. */
  Collection<Actor> actors() {
    return new ArrayList<>(actors.values());
  }
}
