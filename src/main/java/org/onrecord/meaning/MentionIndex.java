package org.onrecord.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedMention;

/** Which mention a token belongs to. */
final class MentionIndex {

  private final Map<Integer, LinkedMention> byToken = new HashMap<>();

  /** @param annotated whose tokens are meant: the article's own, or those of {@link Compounds} */
  MentionIndex(AnnotatedArticle annotated, List<LinkedMention> mentions) {
    for (LinkedMention mention : mentions) {
      int token = annotated.tokenFrom(mention.mention().span().begin());
      while (token < annotated.tokens().size()
          && annotated.tokens().get(token).span().begin() < mention.mention().span().end()) {
        byToken.put(token++, mention);
      }
    }
  }

  Optional<LinkedMention> at(int token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Whether the token names a state or something of it: "German", "Kyiv". */
  boolean isState(int token) {
    @Nullable LinkedMention mention = byToken.get(token);
    return mention != null && mention.mention().kind() == EntityKind.STATE;
  }
}
