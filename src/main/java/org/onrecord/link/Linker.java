package org.onrecord.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.ReferenceWords;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.SpokenAttribution;

/**
 * Links an article's names to entities and its source words to speakers.
 *
 * <p>"He added" → Jens Stoltenberg, secretary general of NATO. Immutable: one is shared by all threads.
 */
public final class Linker {

  private final Gazetteer gazetteer;
  private final NameFinder finder;
  private final NameReader reader;
  private final SpeakerReader speakers;

  public Linker(Gazetteer gazetteer, RoleLexicon roles, ReferenceWords references) {
    this.gazetteer = gazetteer;
    this.finder = new NameFinder(gazetteer);
    this.reader = new NameReader(gazetteer);
    this.speakers = new SpeakerReader(gazetteer, roles, references);
  }

  /** With the knowledge on the class path. */
  public static Linker load(Gazetteer gazetteer) {
    return new Linker(gazetteer, RoleLexicon.load(), ReferenceWords.load());
  }

  /** @return the same attributions with their speakers, in the order of their contents */
  public LinkedArticle link(AnnotatedArticle article, List<Attribution> attributions) {
    Words words = Words.of(article, gazetteer);
    List<Sense> senses = reader.senses(words, finder.names(words), article.article().published());
    List<Attribution> ordered = new ArrayList<>(attributions);
    ordered.sort(Comparator.comparing(Attribution::contentHull));
    List<SpokenAttribution> spoken = speakers.speakers(article, words, senses, ordered);
    List<LinkedMention> mentions = senses.stream().map(Sense::mention).toList();
    return new LinkedArticle(article, mentions, spoken, publisher(article));
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
