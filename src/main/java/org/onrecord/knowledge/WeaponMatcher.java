package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.knowledge.WeaponNames.Name;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Finds weapons in a text: at each place the longest name that fits.
 *
 * <p>"two dozen Marders, US-made Bradleys and some AMX-10 RCs" → Marder, M2 Bradley, AMX-10 RC; but "Omar Bradley", "a think tank" and
 * "she droned on" → nothing. A name that means other things too counts where the words around it speak of weapons. Linear in the text;
 * immutable, one is shared by all threads. It misses misspelt names, and takes an unlucky name ("Grad") for a weapon in a text on weapons.
 */
public final class WeaponMatcher {

  private record Candidate(Span span, WeaponConcept concept, boolean plural, boolean doubtful, int sentence) {}

  private static final Pattern VARIANT = Pattern.compile("[A-Z]{1,3}(?:-?\\d{1,2})?(?:/[A-Z])?s?(?![\\p{L}\\d])");
  private static final int LONGEST_VARIANT = 10;
  private static final Set<String> AMMUNITION = Set.of("ammunition", "artillery-ammunition");

  private static final Set<String> NO_NOUNS = Set.of("VERB", "AUX", "PRON", "ADV", "ADP", "CCONJ", "SCONJ");

  private final WeaponTaxonomy taxonomy;
  private final WeaponNames names;
  private final WeaponContext context;

  public WeaponMatcher(WeaponTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.names = new WeaponNames(taxonomy);
    this.context = new WeaponContext(taxonomy.contextWords(), taxonomy.originWords());
  }

  /** By begin, without overlaps. */
  public List<WeaponMatch> matches(AnnotatedArticle article) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      collect(article, i, candidates);
    }
    Set<WeaponConcept> certain = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!candidate.doubtful()) {
        certain.add(candidate.concept());
      }
    }
    List<WeaponMatch> matches = new ArrayList<>(candidates.size());
    int sentence = -1;
    for (Candidate candidate : candidates) {
      if (candidate.doubtful()
          && !context.speaksOfWeapons(article, article.sentences().get(candidate.sentence()), candidate.span(),
              candidate.plural(), certain.contains(candidate.concept()))) {
        continue;
      }
      WeaponMatch match = new WeaponMatch(candidate.span(), candidate.concept(), candidate.plural());
      if (sentence == candidate.sentence() && adjacent(article.text(), matches.getLast().span(), match.span())) {
        join(matches, match);
      } else {
        matches.add(match);
      }
      sentence = candidate.sentence();
    }
    return List.copyOf(matches);
  }

  private void collect(AnnotatedArticle article, int index, List<Candidate> candidates) {
    Sentence sentence = article.sentences().get(index);
    Atoms atoms = Atoms.of(article.text(), sentence.span().begin(), sentence.span().end());
    int atom = 0;
    while (atom < atoms.size()) {
      int end = atom;
      if (beginsWord(article.text(), atoms.begin(atom))) {
        Name name = longest(atoms, atom, article.text());
        if (name != null) {
          end = atom + name.atoms().size();
          WeaponConcept concept = name.concept();
          if (concept != null) {
            Span span = new Span(atoms.begin(atom), endOfVariant(article.text(), atoms.end(end - 1), concept));
            while (end < atoms.size() && atoms.begin(end) < span.end()) {
              end++;
            }
            if (concept.system() || name.atoms().size() > 1 || isNoun(article, span)) {
              candidates.add(new Candidate(span, concept, name.plural(), name.needsContext(), index));
            }
          }
        }
      }
      atom = Math.max(atom + 1, end);
    }
  }

  private Name longest(Atoms atoms, int first, String text) {
    WeaponNames.Node node = names.root();
    Name best = null;
    for (int i = first; i < atoms.size(); i++) {
      node = node.next(atoms.folded(i));
      if (node == null) {
        break;
      }
      for (Name name : node.names()) {
        if (name.fits(atoms, first) && endsWord(text, atoms.end(i), name.concept())) {
          best = name;
          break;
        }
      }
    }
    return best;
  }

  /** Not within a number or a compound: "anti-tank", "3.155", "non-nuclear". */
  private static boolean beginsWord(String text, int begin) {
    if (begin == 0) {
      return true;
    }
    char before = text.charAt(begin - 1);
    if (Character.isLetterOrDigit(before)) {
      return false;
    }
    boolean tight = before == '-' || before == '‑' || before == '.' || before == ',' || before == '\'' || before == '’';
    return !(tight && begin > 1 && Character.isLetterOrDigit(text.charAt(begin - 2)));
  }

  /** "AIM-120" goes on as "AIM-120C-8", "F-16" as "F-16C/D": one past the variant's letters and digits. */
  private static int endOfVariant(String text, int end, WeaponConcept concept) {
    if (concept == null || !concept.system() || end == 0 || !Character.isDigit(text.charAt(end - 1))) {
      return end;
    }
    Matcher variant = VARIANT.matcher(text).region(end, Math.min(text.length(), end + LONGEST_VARIANT));
    return variant.lookingAt() ? variant.end() : end;
  }

  /** "tank-like" and "Leopard-3" are other words; "Shahed-type" is a Shahed. */
  private static boolean endsWord(String text, int end, WeaponConcept concept) {
    if (end == text.length() || endOfVariant(text, end, concept) > end) {
      return true;
    }
    char after = text.charAt(end);
    if (Character.isLetterOrDigit(after)) {
      return false;
    }
    if ((after != '-' && after != '‑') || end + 1 == text.length()) {
      return true;
    }
    char beyond = text.charAt(end + 1);
    return !Character.isDigit(beyond) && !(Character.isLetter(beyond) && (concept == null || !concept.system()));
  }

  private static boolean isNoun(AnnotatedArticle article, Span span) {
    List<Token> tokens = article.tokensIn(new Span(span.end() - 1, span.end()));
    return tokens.isEmpty() || !NO_NOUNS.contains(tokens.getFirst().tag());
  }

  private static boolean adjacent(String text, Span left, Span right) {
    return right.begin() - left.end() == 1 && (text.charAt(left.end()) == ' ' || text.charAt(left.end()) == '-')
        || right.begin() == left.end();
  }

  /** "Leopard 2" + "tanks" is a Leopard 2; "missile" + "Storm Shadow" a Storm Shadow; "drone" + "ammunition" ammunition. */
  private void join(List<WeaponMatch> matches, WeaponMatch right) {
    WeaponMatch left = matches.getLast();
    Span span = left.span().and(right.span());
    boolean system = !left.generic();
    if (system && right.generic() && isAmmunition(right.concept()) && !taxonomy.isA(left.concept(), "ammunition")) {
      matches.set(matches.size() - 1, new WeaponMatch(span, right.concept(), right.plural()));
    } else if (system && (right.generic() || right.concept().equals(left.concept()))) {
      matches.set(matches.size() - 1, new WeaponMatch(span, left.concept(), right.plural()));
    } else if (!system && (right.generic() || related(left.concept(), right.concept()))) {
      matches.set(matches.size() - 1, new WeaponMatch(span, right.concept(), right.plural()));
    } else {
      matches.add(right);
    }
  }

  private boolean isAmmunition(WeaponConcept concept) {
    return AMMUNITION.contains(concept.slug());
  }

  private boolean related(WeaponConcept general, WeaponConcept system) {
    return taxonomy.isA(system, general.slug()) || system.broader().stream()
        .flatMap(slug -> taxonomy.bySlug(slug).stream())
        .anyMatch(ownClass -> taxonomy.isA(general, ownClass.slug()));
  }
}
