package org.onrecord.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.Addressee;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Party;
import org.onrecord.model.Quantity;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;
import org.onrecord.model.WeaponReference;

/**
 * An article's reading as one line of JSON: what the graph would hold, for programs that want no RDF.
 *
 * <p>Offsets are code points into the article's text, the end exclusive. Threads may share it.
 */
public final class JsonForm {

  private final JsonFactory factory = new JsonFactory();
  private final Iris iris;

  public JsonForm(Iris iris) {
    this.iris = iris;
  }

  /** One line, without its newline. */
  public String of(ArticleReading reading) {
    StringWriter out = new StringWriter(4096);
    try (JsonGenerator json = factory.createGenerator(out)) {
      new Writing(reading, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes any character", e);
    }
    return out.toString();
  }

  /** The writing of one article. */
  private final class Writing {

    private final ArticleReading reading;
    private final JsonGenerator json;
    private final String text;
    private final CodePoints codePoints;

    Writing(ArticleReading reading, JsonGenerator json) {
      this.reading = reading;
      this.json = json;
      this.text = reading.article().annotated().text();
      this.codePoints = new CodePoints(text);
    }

    void write() throws IOException {
      json.writeStartObject();
      article(reading.article().annotated().article());
      Map<Statement, String> ids = statements();
      transfers(ids);
      mentions();
      json.writeEndObject();
    }

    private void article(Article article) throws IOException {
      json.writeObjectFieldStart("article");
      json.writeStringField("file", article.origin().file());
      if (article.origin().record().isPresent()) {
        json.writeStringField("record", article.origin().record().get());
      }
      json.writeStringField("id", iris.article(article));
      writeNullable("title", article.title());
      Optional<Entity> publisher = reading.article().publisher();
      Optional<String> name = publisher.map(Entity::label).or(article::publisher);
      if (name.isPresent()) {
        json.writeObjectFieldStart("source");
        json.writeStringField("name", name.get());
        item(publisher);
        json.writeEndObject();
      } else {
        json.writeNullField("source");
      }
      writeNullable("published", article.published().map(Object::toString));
      json.writeEndObject();
    }

    private Map<Statement, String> statements() throws IOException {
      List<String> names = iris.statements(reading);
      Map<Statement, String> ids = new HashMap<>();
      json.writeArrayFieldStart("statements");
      for (int i = 0; i < names.size(); i++) {
        Statement statement = reading.statements().get(i);
        ids.putIfAbsent(statement, names.get(i));
        statement(names.get(i), statement);
      }
      json.writeEndArray();
      return ids;
    }

    private void statement(String id, Statement statement) throws IOException {
      Attribution attribution = statement.attribution();
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeArrayFieldStart("speakers");
      for (Speaker speaker : statement.speakers()) {
        json.writeStartObject();
        json.writeStringField("name", speaker.name());
        identity(speaker.entity());
        json.writeStringField("mention", words(speaker.mention()));
        json.writeEndObject();
      }
      json.writeEndArray();
      spans("source", attribution.source());
      spans("cue", attribution.cue());
      spans("content", attribution.content());
      json.writeStringField("text", StatementText.of(attribution.content(), text));
      json.writeStringField("kind", id(attribution.kind()));
      json.writeStringField("quotation", id(attribution.quotation()));
      json.writeStringField("act", statement.act());
      if (statement.acts().size() > 1) {
        strings("acts", statement.acts());
      }
      strings("topics", statement.topics());
      json.writeArrayFieldStart("stances");
      for (Stance stance : statement.stances()) {
        json.writeStartObject();
        json.writeStringField("issue", stance.issue());
        json.writeStringField("stance", id(stance.side()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("weapons");
      for (WeaponReference weapon : statement.weapons()) {
        json.writeStartObject();
        json.writeStringField("name", weapon.weapon().label());
        item(Optional.of(weapon.weapon()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("addressees");
      for (Addressee addressee : statement.addressees()) {
        json.writeStartObject();
        json.writeStringField("name", addressee.name());
        identity(addressee.entity());
        json.writeStringField("role", id(addressee.role()));
        json.writeEndObject();
      }
      json.writeEndArray();
      writeNullable("date", statement.date().map(date -> date.date().toString()));
      writeNullable("dateBasis", statement.date().map(SaidOn::basis).map(Writing::id));
      json.writeFieldName("confidence");
      json.writeNumber(new BigDecimal(Decimals.confidence(attribution.confidence())));
      json.writeEndObject();
    }

    private void transfers(Map<Statement, String> ids) throws IOException {
      json.writeArrayFieldStart("transfers");
      List<String> names = iris.transfers(reading);
      for (int i = 0; i < names.size(); i++) {
        Transfer transfer = reading.transfers().get(i);
        json.writeStartObject();
        json.writeStringField("id", names.get(i));
        parties("providers", transfer.providers());
        parties("recipients", transfer.recipients());
        json.writeObjectFieldStart("weapon");
        json.writeStringField("name", transfer.weapon().weapon().label());
        item(Optional.of(transfer.weapon().weapon()));
        json.writeEndObject();
        quantity(transfer.weapon().quantity());
        if (transfer.value().isPresent()) {
          json.writeObjectFieldStart("value");
          json.writeNumberField("amount", transfer.value().get().amount());
          json.writeStringField("currency", transfer.value().get().currency());
          json.writeEndObject();
        }
        json.writeStringField("status", transfer.status().id());
        writeNullable("date", transfer.date().map(date -> date.date().toString()));
        writeNullable("statement", transfer.statement().map(ids::get));
        spans("evidence", transfer.evidence());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void quantity(Optional<Quantity> quantity) throws IOException {
      if (quantity.isEmpty()) {
        json.writeNullField("quantity");
      } else if (quantity.get().exact()) {
        json.writeNumberField("quantity", quantity.get().least());
      } else {
        json.writeNullField("quantity");
        json.writeFieldName("quantityRange");
        json.writeStartArray();
        json.writeNumber(quantity.get().least());
        if (quantity.get().bounded()) {
          json.writeNumber(quantity.get().most());
        } else {
          json.writeNull();
        }
        json.writeEndArray();
      }
    }

    private void parties(String field, List<Party> parties) throws IOException {
      json.writeArrayFieldStart(field);
      for (Party party : parties) {
        json.writeStartObject();
        json.writeStringField("name", party.name());
        identity(party.entity());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void mentions() throws IOException {
      json.writeArrayFieldStart("mentions");
      for (LinkedMention mention : reading.article().mentions()) {
        json.writeStartObject();
        json.writeFieldName("span");
        span(mention.mention().span());
        json.writeStringField("name", mention.name());
        json.writeStringField("kind", id(mention.mention().kind()));
        if (mention.link() instanceof Link.Linked linked) {
          item(Optional.of(linked.entity()));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void identity(Optional<Entity> entity) throws IOException {
      if (entity.isPresent()) {
        json.writeStringField("id", iris.entity(entity.get()));
        item(entity);
      }
    }

    private void item(Optional<Entity> entity) throws IOException {
      Optional<String> item = entity.flatMap(Entity::wikidata);
      if (item.isPresent()) {
        json.writeStringField("wikidata", item.get());
      }
    }

    private void spans(String field, List<Span> spans) throws IOException {
      json.writeArrayFieldStart(field);
      for (Span span : spans) {
        span(span);
      }
      json.writeEndArray();
    }

    private void span(Span span) throws IOException {
      json.writeStartArray();
      json.writeNumber(codePoints.begin(span));
      json.writeNumber(codePoints.end(span));
      json.writeEndArray();
    }

    private void strings(String field, List<String> values) throws IOException {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }

    private void writeNullable(String field, Optional<String> value) throws IOException {
      json.writeStringField(field, value.orElse(null));
    }

    private String words(Span span) {
      return StatementText.inOneLine(span.in(text));
    }

    private static String id(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
