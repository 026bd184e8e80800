package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.REC;

/**
 * One step of weapons on their way, as a list shows it.
 *
 * @param id "/transfer/…"
 * @param quantity "14", "20–30"; absent where the text gives none
 * @param status "pledged", "delivered" …
 * @param statement where somebody said it; absent for narrated fact
 * @param evidence the words it was read from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TransferRow(
    String id,
    List<Thing> providers,
    List<Thing> recipients,
    List<Thing> weapons,
    @Nullable String quantity,
    @Nullable String value,
    String status,
    @Nullable String date,
    @Nullable String statement,
    @Nullable String evidence,
    @Nullable Thing source,
    StatementRow.@Nullable ArticleLine article) {

  static TransferRow read(Facts facts, StatementReader reader, Node transfer) {
    return new TransferRow(
        Address.pathOf(transfer.getURI()),
        things(facts, transfer, REC.provider),
        things(facts, transfer, REC.recipient),
        things(facts, transfer, REC.weaponSystem),
        quantity(facts, transfer),
        facts.text(transfer, REC.value).map(value -> value + " " + facts.text(transfer, REC.currency).orElse("")).orElse(null),
        facts.object(transfer, REC.status).map(StatementReader::choice).orElse("pledged"),
        facts.text(transfer, REC.date).orElse(null),
        facts.object(transfer, REC.statement).map(node -> Address.pathOf(node.toString())).orElse(null),
        facts.text(transfer, REC.text).orElse(null),
        things(facts, transfer, REC.source).stream().findFirst().orElse(null),
        facts.object(transfer, REC.article).map(reader::article).orElse(null));
  }

  private static @Nullable String quantity(Facts facts, Node transfer) {
    return facts.text(transfer, REC.quantity)
        .or(() -> facts.text(transfer, REC.leastQuantity).map(least -> least + "–" + facts.text(transfer, REC.mostQuantity).orElse("")))
        .orElse(null);
  }

  private static List<Thing> things(Facts facts, Node transfer, Property property) {
    return facts.objects(transfer, property).stream().map(facts::thing).sorted(java.util.Comparator.comparing(Thing::label)).toList();
  }
}
