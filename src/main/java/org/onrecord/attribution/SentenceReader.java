package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.attribution.VerbGroup.Form;
import org.onrecord.model.Sentence;

/**
 * Reads the attributions whose cue is a verb in one sentence, from left to right.
 *
 * <p>"Oslo said it was ready, adding that “time is short”, and denied a rift": three cues, one source.
 */
final class SentenceReader {

  /** The name of the rule that tells whoever is quoted from whoever quotes. */
  static final String QUOTED_AS_SAYING = "quoted-as-saying";

  /** Words of a headline's content, at least. */
  private static final int SHORTEST_HEADLINE = 3;

  private final VerbGroups verbGroups;
  private final Contents contents;
  private final ContentBorders borders;

  SentenceReader(CueLexicon lexicon) {
    verbGroups = new VerbGroups(lexicon);
    contents = new Contents(lexicon);
    borders = new ContentBorders(verbGroups);
  }

  List<Found> read(Words words, Sentence sentence) {
    int first = words.afterDateline(sentence.firstToken(), sentence.endToken());
    int end = sentence.endToken();
    List<Found> found = new ArrayList<>();
    int covered = first;
    for (VerbGroup cue : verbGroups.in(words, first, end)) {
      if (cue.negated() || cue.modal() || hypothetical(words, cue, first)) {
        continue;
      }
      Optional<Found> one = switch (cue.form()) {
        case PASSIVE -> passive(words, cue, first, end, found);
        case INFINITIVE -> Optional.empty();
        case REDUCED -> words.isConjunction(cue.first() - 1) ? passive(words, cue, first, end, found) : Optional.empty();
        case FINITE, PARTICIPLE, QUOTING -> active(words, cue, first, end, found, covered);
      };
      if (one.isPresent()) {
        found.add(one.get());
        quotationAfterColon(words, one.get(), end).ifPresent(found::add);
        covered = Math.max(covered, cue.end());
      }
    }
    return found;
  }

  /** "asked for tents<b>: “It is getting cold.”</b>" */
  private static Optional<Found> quotationAfterColon(Words words, Found report, int end) {
    int colon = report.content().getLast().end();
    if (colon + 1 >= end || !words.is(colon, ":") || !words.opensQuotation(colon + 1)) {
      return Optional.empty();
    }
    Range quotation = new Range(colon + 1, words.quotationEnd(colon + 1));
    return Optional.of(new Found(report.source(), report.cue(), List.of(quotation), report.entry(), "quotation-after-colon", 0.9));
  }

  /** "if Oslo says …": nobody has said it. */
  private static boolean hypothetical(Words words, VerbGroup cue, int first) {
    Optional<Range> subject = NounPhrases.before(words, cue.first(), first);
    int before = subject.map(Range::first).orElse(cue.first()) - 1;
    return before >= first && words.in(before, "hypothesis");
  }

  private Optional<Found> active(Words words, VerbGroup cue, int first, int end, List<Found> earlier, int covered) {
    boolean nested = nested(cue, earlier);
    Optional<Content> content = contents.after(words, cue, end);
    if (nested && !(content.isPresent() && content.get().clause())) {
      return Optional.empty();
    }
    boolean weaker = content.isPresent()
        && (!content.get().sure() || content.get().first() > cue.end() + 3 || words.isComma(cue.end()) || words.opensQuotation(content.get().first()));
    boolean late = content.isPresent() && words.in(content.get().first(), "subordinator") && !content.get().sure();
    Optional<Content> fronted = asReported(words, cue, first, end);
    if (fronted.isPresent()) {
      content = fronted;
    } else if (content.isEmpty() || weaker && afterQuotation(words, cue, first) || late && afterClause(words, cue, first)) {
      return postposed(words, cue, first, end, covered, earlier);
    }
    if (reducedRelative(words, cue, first) && !(content.get().sure() && content.get().shape() != Content.Shape.PHRASE)) {
      return Optional.empty();
    }
    Optional<Range> source = source(words, cue, first, earlier);
    if (source.isEmpty() || !plausible(words, cue, source.get()) || nested && !source.get().overlaps(new Range(0, cue.first()))) {
      return Optional.empty();
    }
    boolean below = content.get().first() >= end && !words.quoted(content.get().first());
    int border = below ? borders.trim(words, content.get().first(), words.blockEnd(content.get().first())) : borders.endOf(words, cue, content.get(), end);
    double confidence = below ? 0.75 : content.get().sure() ? 0.9 : 0.8;
    String rule = rule(words, cue, below ? "paragraph-after-colon" : "cue-before-content");
    return Optional.of(
        new Found(
            source,
            Optional.of(new Range(cue.first(), cue.end())),
            List.of(new Range(content.get().first(), Math.max(content.get().first() + 1, border))),
            cue.entry(),
            nested ? "nested" : rule,
            nested ? confidence - 0.2 : confidence));
  }

  /** "As Holm noted on television, <b>the bridge is closed</b>." */
  private static Optional<Content> asReported(Words words, VerbGroup cue, int first, int end) {
    if (!words.is(first, "as") || cue.form() != Form.FINITE || !cue.entry().takes(Complement.CLAUSE) || cue.entry().takes(Complement.WEAK)) {
      return Optional.empty();
    }
    for (int i = first + 1; i < cue.first(); i++) {
      if (words.isFinite(i)) {
        return Optional.empty();
      }
    }
    int comma = Contents.skipAdverbials(words, cue.end(), end);
    while (comma < end && words.tag(comma).equals("IN") && NounPhrases.endOfSimple(words, comma + 1, end) > comma + 1) {
      comma = NounPhrases.endOfSimple(words, comma + 1, end);
    }
    boolean clause = comma + 1 < end && words.isComma(comma)
        && (words.opensQuotation(comma + 1) || hasFinite(words, comma + 1, end));
    return clause ? Optional.of(new Content(comma + 1, Content.Shape.CLAUSE, true)) : Optional.empty();
  }

  private static String rule(Words words, VerbGroup cue, String plain) {
    if (cue.form() == Form.PARTICIPLE) {
      return "participle";
    }
    return words.is(cue.head() - 1, "as") ? QUOTED_AS_SAYING : plain;
  }

  /** Things indicate and suggest without saying: only people, names and documents report by such verbs. */
  private static boolean plausible(Words words, VerbGroup cue, Range source) {
    if (!words.in(cue.head(), "reader-verb") && !words.in(cue.first() - 1, "relative")) {
      return true;
    }
    for (int i = source.first(); i < source.end(); i++) {
      if (words.isProper(i) || words.in(i, "statement-holder") || words.in(i, "speaker-noun")
          || words.tag(i).equals("PRP") && !words.is(i, "it")) {
        return true;
      }
    }
    return false;
  }

  private static boolean nested(VerbGroup cue, List<Found> earlier) {
    return earlier.stream().flatMap(f -> f.content().stream()).anyMatch(c -> c.contains(cue.head()));
  }

  /** “…,” he said …: a quotation ends right before the subject. */
  private static boolean afterQuotation(Words words, VerbGroup cue, int first) {
    Optional<Range> subject = Sources.before(words, cue, first);
    int before = subject.map(Range::first).orElse(cue.first()) - 1;
    if (before > first && words.isComma(before)) {
      before--;
    }
    return before >= first && words.closesQuotation(before);
  }

  /** "The roof leaked, Holm said when …": a clause and a comma stand before the subject. */
  private static boolean afterClause(Words words, VerbGroup cue, int first) {
    Optional<Range> subject = NounPhrases.before(words, cue.first(), first);
    int before = subject.map(Range::first).orElse(cue.first()) - 1;
    return before > first && words.isComma(before) && hasFinite(words, first, before) && !words.in(first, "conjunctive");
  }

  private Optional<Range> source(Words words, VerbGroup cue, int first, List<Found> earlier) {
    if (cue.form() == Form.QUOTING) {
      return quotedPerson(words, cue);
    }
    int limit = first;
    Optional<Range> own = Optional.empty();
    boolean joined = cue.first() > first && words.isConjunction(cue.first() - 1);
    boolean participle = cue.form() == Form.PARTICIPLE;
    int before = cue.first() - 1;
    boolean apart = words.isComma(before) || words.closesQuotation(before) || words.in(before, "light-preposition")
        || words.in(before, "time-noun");
    if (!joined && !(participle && apart)) {
      own = Sources.before(words, cue, limit);
      if (participle && own.isPresent() && holder(words, own.get(), first)) {
        own = sharedSource(words, cue, first, earlier).or(holderItself(own));
      }
    }
    boolean relative = !joined && !participle && words.in(before, "relative");
    return own.isPresent() || relative ? own : sharedSource(words, cue, first, earlier);
  }

  /** "quoted <b>Holm</b> as saying" */
  private static Optional<Range> quotedPerson(Words words, VerbGroup cue) {
    return NounPhrases.before(words, cue.head() - 1, cue.first() + 1);
  }

  private static java.util.function.Supplier<Optional<Range>> holderItself(Optional<Range> holder) {
    return () -> holder;
  }

  /** "published a series of tweets criticising …": whoever published it speaks, not the tweets. */
  private static boolean holder(Words words, Range phrase, int first) {
    int before = phrase.first() - 1;
    if (before < first || words.is(before, "with") || !(words.isVerb(before) || words.tag(before).equals("IN"))) {
      return false;
    }
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (words.in(i, "statement-holder")) {
        return true;
      }
    }
    return false;
  }

  /** "officials claiming that …", not "a man wanting to leave". */
  private static boolean reducedRelative(Words words, VerbGroup cue, int first) {
    int before = cue.first() - 1;
    return cue.form() == Form.PARTICIPLE && before >= first && !words.isComma(before) && !words.isConjunction(before)
        && !words.isDash(before) && !words.closesQuotation(before) && !words.in(before, "light-preposition");
  }

  /** "Oslo warned …, while a study lists … and recommends …": the study, which the syntax gives the first of the joined verbs. */
  private static Optional<Range> subjectOfJoined(Words words, VerbGroup cue, int first, List<Found> earlier) {
    int verb = words.firstJoined(cue.head());
    int subject = words.subject(verb);
    boolean known = earlier.stream().anyMatch(found -> found.cue().filter(c -> c.contains(verb)).isPresent());
    if (verb == cue.head() || known || subject < first || !words.isConjunction(cue.first() - 1)
        || earlier.stream().flatMap(found -> found.cue().stream()).noneMatch(c -> c.end() <= subject)) {
      return Optional.empty();
    }
    return Sources.before(words, verb, first).filter(s -> s.contains(subject));
  }

  /** The source of the cue before in the sentence, else the subject of its verb. */
  private Optional<Range> sharedSource(Words words, VerbGroup cue, int first, List<Found> earlier) {
    Optional<Range> joined = subjectOfJoined(words, cue, first, earlier);
    if (joined.isPresent()) {
      return joined;
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Found found = earlier.get(i);
      if (found.source().isPresent() && !found.rule().equals("nested")) {
        return found.source();
      }
    }
    for (int i = first; i < cue.first(); i++) {
      if (words.isFinite(i) && !words.quoted(i)) {
        Optional<Range> subject = Sources.before(words, i, first);
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }

  /** "The talks failed, Oslo said.", “…,” said the minister. */
  private Optional<Found> postposed(
      Words words, VerbGroup cue, int first, int end, int covered, List<Found> earlier) {
    if (!cue.entry().takes(Complement.CLAUSE) || cue.form() != Form.FINITE && cue.form() != Form.QUOTING) {
      return Optional.empty();
    }
    Optional<Range> source;
    int left;
    boolean inverted = inverted(words, cue, first, end);
    if (inverted) {
      source = Sources.after(words, cue.end(), end);
      left = cue.first();
    } else {
      Optional<Range> subject = Sources.before(words, cue, first);
      source = cue.form() == Form.QUOTING ? quotedPerson(words, cue) : subject;
      left = subject.map(Range::first).orElse(-1);
      while (left > first && (words.isAdverb(left - 1) || words.isConjunction(left - 1))) {
        left--;
      }
      if (left >= 0 && left > first && !afterMark(words, left)) {
        return Optional.empty();
      }
    }
    if (source.isEmpty() || left < 0) {
      return Optional.empty();
    }
    int after = inverted ? source.get().end() : cue.end();
    Optional<Range> before = contentBefore(words, left, first, covered, earlier);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<Range> content = new ArrayList<>();
    content.add(before.get());
    rest(words, cue, after, end).ifPresent(content::add);
    boolean quoted = words.quoted(before.get().end() - 1);
    if (!quoted && (content.size() == 1 && !clausal(words, before.get()) && !headlineSigned(words, cue, before.get(), end) || !inverted && goesOn(words, cue, end))) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            source,
            Optional.of(new Range(cue.first(), cue.end())),
            content,
            cue.entry(),
            rule(words, cue, content.size() > 1 ? "cue-inside-content" : "cue-after-content"),
            quoted ? 0.95 : 0.88));
  }

  /** "No Talks Before Spring, Former Envoy Says": capitals hide the verb of a headline. */
  private static boolean headlineSigned(Words words, VerbGroup cue, Range content, int end) {
    boolean last = cue.end() >= end || cue.end() == end - 1 && words.isMark(cue.end());
    return last && words.inHeading(cue.head()) && content.end() - content.first() >= SHORTEST_HEADLINE;
  }

  /** "In a column, Holm implored her to stay": an object stands after the cue, what stands before is no content. */
  private static boolean goesOn(Words words, VerbGroup cue, int end) {
    int after = Contents.skipAdverbials(words, cue.end(), end);
    boolean object = after < end && (words.isNominal(after) || words.tag(after).equals("DT") || words.tag(after).startsWith("JJ")
        || words.tag(after).startsWith("PRP"));
    return object && !cue.entry().takes(Complement.PERSON) && !Contents.timePhrase(words, after, end);
  }

  /** “…,” said Holm; but not “…,” Holm, the envoy, said on Friday. */
  private static boolean inverted(Words words, VerbGroup cue, int first, int end) {
    boolean begins = cue.first() == first && first > 0 && words.closesQuotation(first - 1);
    if (!begins && !(cue.first() > first && afterMark(words, cue.first()))) {
      return false;
    }
    boolean told = cue.entry().takes(Complement.PERSON)
        && Sources.before(words, cue, first).filter(s -> s.first() > first && afterMark(words, s.first())).isPresent();
    boolean follows = !told && !Contents.timePhrase(words, cue.end(), end) && Sources.after(words, cue.end(), end).isPresent();
    return begins || words.closesQuotation(cue.first() - 1) || follows;
  }

  private static boolean afterMark(Words words, int i) {
    return words.isComma(i - 1) || words.closesQuotation(i - 1) || words.isDash(i - 1);
  }

  /** What stands before ", X said". */
  private Optional<Range> contentBefore(Words words, int left, int first, int covered, List<Found> earlier) {
    int e = left;
    while (e > 0 && (words.isComma(e - 1) || words.isDash(e - 1)) && !words.quoted(e - 1)) {
      e--;
    }
    if (e == 0) {
      return Optional.empty();
    }
    if (words.quoted(e - 1)) {
      int start = words.quotationStart(e - 1);
      if (start <= first || e <= first) {
        return Optional.of(new Range(start, e));
      }
      if (words.is(start - 1, ":")) {
        return Optional.of(new Range(start, e));
      }
      boolean around = earlier.stream().flatMap(f -> f.content().stream()).anyMatch(c -> c.contains(start));
      int lead = skipLead(words, around ? first : Math.max(first, covered), start);
      return lead < e ? Optional.of(new Range(lead, e)) : Optional.empty();
    }
    int lead = e > first ? skipLead(words, first, e) : e;
    if (words.in(lead, "asking") && words.isVerb(lead) && !words.isNominal(lead + 1)) {
      return Optional.empty();
    }
    return lead < e ? Optional.of(new Range(lead, e)) : Optional.empty();
  }

  private static int skipLead(Words words, int from, int to) {
    int i = from;
    while (i < to && (words.isConjunction(i) && words.is(i, "but") || words.isMark(i) && !words.isQuotationMark(i) && !words.is(i, "$"))) {
      i++;
    }
    return i;
  }

  /** The second half of a content that its cue splits: “…,” she said, “…”. */
  private Optional<Range> rest(Words words, VerbGroup cue, int after, int end) {
    int i = Contents.skipAdverbials(words, after, end);
    for (int k = i; k < Math.min(end, i + 12); k++) {
      if (words.opensQuotation(k) && (words.isComma(k - 1) || words.is(k - 1, ":") || words.isDash(k - 1))) {
        int close = Math.min(words.quotationEnd(k), words.size());
        return Optional.of(new Range(k, close));
      }
      if (words.isVerb(k)) {
        break;
      }
    }
    if (i + 2 < end && words.isComma(i) && !words.isConjunction(i + 1) && !words.tag(i + 1).equals("VBG")
        && !words.in(i + 1, "relative") && !words.in(i + 1, "adjunct-verb") && !(words.tag(i + 1).equals("IN") && words.tag(i + 2).equals("VBG"))
        && (words.is(cue.head(), "said") || words.isVerbGroup(i + 1)) && hasFinite(words, i + 1, end) && !words.in(i + 1, "opener") && !words.is(i + 2, "what")) {
      int border = borders.endOf(words, cue, new Content(i + 1, Content.Shape.CLAUSE, false), end);
      return Optional.of(new Range(i + 1, Math.max(i + 2, border)));
    }
    return Optional.empty();
  }

  /** A clause, or a headline's "Latvia to send tents". */
  private static boolean clausal(Words words, Range content) {
    for (int i = content.first(); i + 1 < content.end(); i++) {
      if (words.tag(i).equals("TO") && words.tag(i + 1).equals("VB") && i - content.first() < 4 && i > content.first()) {
        return true;
      }
    }
    return hasFinite(words, content.first(), content.end());
  }

  private static boolean hasFinite(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** "The strike was condemned by Oslo": the subject is the content, the agent the source. */
  private static boolean opens(Words words, int before) {
    return words.isMark(before) || words.isConjunction(before) || words.isAdverb(before) || words.in(before, "opener")
        || words.in(before, "time-noun");
  }

  private Optional<Found> passive(Words words, VerbGroup cue, int first, int end, List<Found> earlier) {
    if (words.in(cue.first() - 1, "relative") || !cue.entry().takes(Complement.NP)) {
      return Optional.empty();
    }
    for (int i = cue.end(); i < Math.min(end, cue.end() + 8); i++) {
      if (words.is(i, "by") && !words.quoted(i)) {
        Optional<Range> source = Sources.after(words, i + 1, end);
        Optional<Range> content = words.isConjunction(cue.first() - 1)
            ? earlier.stream().filter(f -> f.rule().equals("passive")).map(f -> f.content().getFirst()).findFirst()
            : Sources.before(words, cue.first(), first).filter(c -> c.first() == first || opens(words, c.first() - 1));
        if (source.isEmpty() || content.isEmpty() || words.tag(i + 1).equals("VBG")) {
          return Optional.empty();
        }
        return Optional.of(
            new Found(source, Optional.of(new Range(cue.first(), i + 1)), List.of(content.get()), cue.entry(), "passive", 0.8));
      }
      if (words.isFinite(i) || words.isComma(i)) {
        break;
      }
    }
    return Optional.empty();
  }
}
