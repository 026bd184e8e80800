package org.onrecord.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.Span;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;

/**
 * The names of things, derived from what they are, never from chance or order: the same input gets the same IRIs on any day and machine.
 *
 * <p>A statement's IRI comes from its article's key and its own words, not from its place: a correction elsewhere in the article leaves it as
 * it was. Weapons, acts and topics keep the IRIs of their Turtle files whatever the base.
 *
 * @param base of all that is read from articles, with its final slash
 */
public record Iris(String base) {

  public static final String DEFAULT_BASE = "https://w3id.org/onrecord/";

  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int HASH_LENGTH = 16;
  private static final char SEPARATOR = '\u001f';

  public Iris {
    if (!base.endsWith("/") || base.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("a base IRI ends in '/': " + base);
    }
  }

  public Iris() {
    this(DEFAULT_BASE);
  }

  public String article(Article article) {
    return article(article.key());
  }

  /** @param key see {@link Article#key()} */
  public String article(String key) {
    return base + "article/" + hash(key);
  }

  /** The named graph of an article: what On Record says of it, as against the article itself. */
  public static String graph(String articleIri) {
    return articleIri + "#graph";
  }

  /** The article that a {@linkplain #graph graph} is about. */
  public static String articleOf(String graphIri) {
    return graphIri.substring(0, graphIri.length() - "#graph".length());
  }

  /** A stretch of an article's text as RFC 5147 names it; offsets in code points. */
  public static String span(String articleIri, int start, int end) {
    return articleIri + "#char=" + start + "," + end;
  }

  /** One IRI for each statement of a reading, in its order. Words that stand twice in an article are told apart by their count. */
  public List<String> statements(ArticleReading reading) {
    Article article = reading.article().annotated().article();
    Map<String, Integer> seen = new HashMap<>();
    List<String> iris = new ArrayList<>(reading.statements().size());
    for (Statement statement : reading.statements()) {
      String words = words(statement.attribution(), article.text());
      iris.add(base + "statement/" + hash(article.key() + SEPARATOR + counted(words, seen)));
    }
    return iris;
  }

  /** One IRI for each transfer of a reading, in its order. */
  public List<String> transfers(ArticleReading reading) {
    Article article = reading.article().annotated().article();
    Map<String, Integer> seen = new HashMap<>();
    List<String> iris = new ArrayList<>(reading.transfers().size());
    for (Transfer transfer : reading.transfers()) {
      StringBuilder words = new StringBuilder(transfer.weapon().weapon().id()).append(SEPARATOR).append(transfer.status().id());
      transfer.providers().forEach(party -> words.append(SEPARATOR).append('<').append(party.name()));
      transfer.recipients().forEach(party -> words.append(SEPARATOR).append('>').append(party.name()));
      append(words, transfer.evidence(), article.text());
      iris.add(base + "transfer/" + hash(article.key() + SEPARATOR + counted(words.toString(), seen)));
    }
    return iris;
  }

  /** An actor's, outlet's or weapon's IRI: from its Wikidata item where it has one, else from kind and name. */
  public String entity(Entity entity) {
    String id = entity.id();
    return switch (entity.kind()) {
      case WEAPON -> REC.WEAPON + (id.startsWith("weapon/") ? id.substring("weapon/".length()) : slug(entity.label()));
      case OUTLET -> base + "source/" + (id.startsWith("outlet/") ? id.substring("outlet/".length()) : id);
      case PERSON, ORGANISATION, STATE, PLACE, AGREEMENT, GROUP -> base + "actor/" + id;
    };
  }

  /** An outlet that nothing is known of but its name. */
  public String source(String name) {
    return base + "source/" + slug(name);
  }

  /** Somebody without a name: good for one article, as nothing says that the "US official" of another is the same. */
  public String unnamed(String articleIri, String description) {
    String articleHash = articleIri.substring(articleIri.lastIndexOf('/') + 1);
    return base + "actor/unnamed/" + articleHash + "/" + slug(description);
  }

  /** @param since the position's first date, or "" */
  public String position(String actorIri, String issueIri, String stanceIri, String since) {
    return base + "position/" + hash(actorIri + SEPARATOR + issueIri + SEPARATOR + stanceIri + SEPARATOR + since);
  }

  /** The named graph of what is known about entities. */
  public String knowledgeGraph() {
    return base + "knowledge";
  }

  /** The named graph of the ontology's own files. */
  public String ontologyGraph() {
    return base + "ontology";
  }

  /** The named graph of what is concluded from several articles: positions, same words. */
  public String derivedGraph() {
    return base + "derived";
  }

  /** The named graph that remembers what was read from where. */
  public String catalogueGraph() {
    return base + "catalogue";
  }

  public String software(String version) {
    return base + "software/" + version;
  }

  /** Lower case, ASCII letters, digits and single hyphens; a digest where nothing of a name is left. */
  static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder slug = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.append(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    boolean foreign = name.codePoints().anyMatch(c -> c > 0x24F && Character.isLetter(c));
    return slug.isEmpty() || foreign ? (slug.isEmpty() ? "" : slug + "-") + hash(name.toLowerCase(Locale.ROOT)) : slug.toString();
  }

  private static String words(Attribution attribution, String text) {
    StringBuilder words = new StringBuilder();
    append(words, attribution.source(), text);
    append(words, attribution.cue(), text);
    append(words, attribution.content(), text);
    return words.toString();
  }

  private static void append(StringBuilder words, List<Span> spans, String text) {
    words.append(SEPARATOR);
    spans.forEach(span -> words.append(SEPARATOR).append(text, span.begin(), span.end()));
  }

  private static String counted(String words, Map<String, Integer> seen) {
    int count = seen.merge(words, 1, Integer::sum);
    return count == 1 ? words : words + SEPARATOR + SEPARATOR + count;
  }

  /** The first 80 bits of SHA-256 in base 32: among a hundred million names the chance that any two meet is one in 10⁸. */
  static String hash(String content) {
    byte[] digest = sha256(content);
    char[] name = new char[HASH_LENGTH];
    int bits = 0;
    int buffer = 0;
    int next = 0;
    for (int i = 0; i < HASH_LENGTH; i++) {
      if (bits < 5) {
        buffer = buffer << 8 | digest[next++] & 0xff;
        bits += 8;
      }
      bits -= 5;
      name[i] = BASE32[buffer >>> bits & 31];
    }
    return new String(name);
  }

  private static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
