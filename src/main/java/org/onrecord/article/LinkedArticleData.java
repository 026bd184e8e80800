package org.onrecord.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The schema.org article in a page's JSON-LD, read as plain JSON: contexts are never fetched. */
record LinkedArticleData(JsonNode article) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  /** How many nodes of one page's data are looked at. */
  private static final int MOST_NODES = 20_000;

  /** The first node of a type that ends in "Article" or "BlogPosting". */
  static Optional<LinkedArticleData> of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<LinkedArticleData> found = articleIn(JSON.readTree(script.data()));
        if (found.isPresent()) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // Broken data in one script says nothing; the next or the page's own elements may.
        continue;
      }
    }
    return Optional.empty();
  }

  private static Optional<LinkedArticleData> articleIn(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(new LinkedArticleData(node));
      }
      node.forEach(child -> {
        if (child.isContainerNode()) {
          open.add(child);
        }
      });
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText();
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  Optional<String> headline() {
    return text(article.path("headline")).or(() -> text(article.path("name")));
  }

  Optional<String> published() {
    return text(article.path("datePublished")).or(() -> text(article.path("dateCreated")));
  }

  Optional<String> publisher() {
    return names(article.path("publisher")).stream().findFirst();
  }

  List<String> authors() {
    List<String> authors = names(article.path("author"));
    return authors.isEmpty() ? names(article.path("creator")) : authors;
  }

  Optional<String> url() {
    return text(article.path("url")).or(() -> text(article.path("mainEntityOfPage"))).filter(url -> url.startsWith("http"));
  }

  Optional<String> language() {
    return text(article.path("inLanguage"));
  }

  /** The names of a person, an organisation or a list of them, given as strings or as objects. */
  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> names.addAll(names(one)));
    } else {
      text(node.isObject() ? node.path("name") : node).filter(name -> !name.startsWith("http")).ifPresent(names::add);
      if (node.isObject() && node.path("name").isArray()) {
        node.path("name").forEach(name -> text(name).ifPresent(names::add));
      }
    }
    return names;
  }

  private static Optional<String> text(JsonNode node) {
    if (!node.isTextual()) {
      return Optional.empty();
    }
    String text = Parser.unescapeEntities(node.asText(), false).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
