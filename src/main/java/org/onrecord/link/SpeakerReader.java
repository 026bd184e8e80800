package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.ReferenceWords;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.model.Attribution;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpokenAttribution;

/**
 * Gives attributions their speakers, one after the other, each looking back on those before.
 *
 * <p>A quotation that goes on without a source is its last speaker's, if nothing stands between.
 */
final class SpeakerReader {

  private final SourceReader sources;
  private final RoleLexicon roles;
  private final ReferenceWords references;

  SpeakerReader(SourceReader sources, RoleLexicon roles, ReferenceWords references) {
    this.sources = sources;
    this.roles = roles;
    this.references = references;
  }

  /** @param attributions in the order of their contents */
  List<SpokenAttribution> speakers(Scene scene, List<Attribution> attributions) {
    List<SpokenAttribution> spoken = new ArrayList<>(attributions.size());
    for (Attribution attribution : attributions) {
      List<Speaker> speakers = attribution.source().isEmpty()
          ? goingOn(scene, attribution)
          : named(scene, attribution);
      remember(scene, attribution, speakers);
      spoken.add(new SpokenAttribution(attribution, speakers));
    }
    return spoken;
  }

  private List<Speaker> named(Scene scene, Attribution attribution) {
    Words words = scene.words();
    Span hull = attribution.source().getFirst();
    for (Span part : attribution.source()) {
      if (part.begin() - hull.end() < 40) {
        hull = hull.and(part);
      }
    }
    int first = words.from(hull.begin());
    int end = first;
    while (end < words.size() && words.begin(end) < hull.end()) {
      end++;
    }
    if (first == end) {
      return List.of();
    }
    if (end + 1 < words.size() && (words.folded(end).equals("named") || words.folded(end).equals("called")) && words.joined(end + 1)) {
      end = scene.senses().at(end + 1).filter(Sense::person).map(sense -> sense.name().endWord()).orElse(end);
    }
    int cue = attribution.cue().isEmpty() ? -1 : words.from(attribution.cue().getFirst().begin());
    return sources.speakers(scene, first, sources.withExamples(scene, end, cue >= end ? cue : words.size()));
  }

  private static List<Speaker> goingOn(Scene scene, Attribution attribution) {
    Words words = scene.words();
    int word = words.from(attribution.contentHull().begin());
    if (word >= words.size()) {
      return List.of();
    }
    boolean quotation = attribution.quotation() == Attribution.QuotationType.DIRECT && attribution.cue().isEmpty();
    boolean participle = !attribution.cue().isEmpty() && attribution.cue().getFirst().in(words.text()).endsWith("ing");
    if (!quotation && !participle) {
      return List.of();
    }
    Optional<Said> said = scene.lastSaid(word, quotation ? 3 : 0);
    Span here = attribution.contentHull();
    return said.map(one -> one.speakers().stream()
            .map(speaker -> continued(speaker, here))
            .toList())
        .orElse(List.of());
  }

  private static Speaker continued(Speaker speaker, Span content) {
    List<Speaker.Step> chain = new ArrayList<>();
    chain.add(new Speaker.Step(content, "continued"));
    chain.addAll(speaker.chain());
    return new Speaker(speaker.name(), speaker.entity(), speaker.mention(), speaker.role(), speaker.onBehalfOf(), chain);
  }

  private void remember(Scene scene, Attribution attribution, List<Speaker> speakers) {
    Words words = scene.words();
    int offset = attribution.source().isEmpty() ? attribution.contentHull().begin() : attribution.source().getFirst().begin();
    int word = words.from(offset);
    if (word >= words.size() || speakers.isEmpty()) {
      return;
    }
    scene.add(new Said(word, words.sentence(word), words.story(word), speakers, speakers.size() == 1 ? noun(speakers.getFirst()) : ""));
  }

  private String noun(Speaker speaker) {
    if (speaker.entity().isPresent() && speaker.entity().get().kind() == EntityKind.PERSON) {
      return "";
    }
    String last = speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
    return speaker.entity().isEmpty() && roles.role(last).isPresent() && references.sort(last).isEmpty() ? last : "";
  }
}
