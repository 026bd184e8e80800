package org.onrecord.meaning;

import java.util.List;
import org.onrecord.knowledge.Words;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpokenAttribution;

/**
 * One attribution with the article around it, as the readers of this room see it.
 *
 * @param article the whole of it
 * @param index of the attribution in {@link LinkedArticle#attributions()}
 * @param cue words of the cue
 * @param cueAndAfter words of the cue and the few that follow it in the text: "ruled" "out"
 * @param content words of the content; those that name the speaker's own side are marked {@code self}, other parties {@code other}
 */
record Utterance(LinkedArticle article, int index, Words cue, Words cueAndAfter, Words content) {

  SpokenAttribution said() {
    return article.attributions().get(index);
  }

  Attribution attribution() {
    return said().attribution();
  }

  List<Speaker> speakers() {
    return said().speakers();
  }

  AnnotatedArticle annotated() {
    return article.annotated();
  }

  /** Whether only outlets speak: they report, and hardly ever warn or promise. */
  boolean reportedByOutlet() {
    return !speakers().isEmpty()
        && speakers().stream().allMatch(s -> s.entity().map(entity -> entity.kind() == EntityKind.OUTLET).orElse(false));
  }
}
