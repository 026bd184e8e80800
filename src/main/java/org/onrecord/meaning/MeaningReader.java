package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Statement;
import org.onrecord.model.WeaponReference;

/**
 * Attributions and entities → statements and transfers: one reader for each thing that is read, in a visible order. Immutable, safe for
 * many threads.
 *
 * <p>"On Friday the minister told reporters that no troops would be sent": act reject, topic troop-deployment, opposes it, said on that
 * Friday. To read one thing more is one more reader here.
 */
public final class MeaningReader {

  private final UtteranceReader utterances;
  private final ActReader acts;
  private final TopicReader topics;
  private final StanceReader stances;
  private final WeaponReader weapons;
  private final TransferReader transfers;
  private final AddresseeReader addressees;
  private final DateReader dates;

  public MeaningReader(Ontology ontology) {
    this(ontology, Gazetteer.load());
  }

  /** @param gazetteer knows for whom offices and ministries act */
  public MeaningReader(Ontology ontology, Gazetteer gazetteer) {
    this.utterances = new UtteranceReader(ontology.words());
    this.acts = new ActReader(ontology.acts(), ontology.words());
    this.topics = new TopicReader(ontology.topics(), ontology.words());
    this.stances = new StanceReader(ontology.stances(), acts);
    TransferWords words = TransferWords.load();
    this.weapons = new WeaponReader(ontology.weapons(), words);
    this.transfers = new TransferReader(ontology.weapons(), words, gazetteer);
    this.addressees = new AddresseeReader(ontology.addressees(), ontology.words());
    this.dates = new DateReader(ontology.words());
  }

  /** Every attribution of the article as a statement, in their order, and the transfers that statements and narration tell of. */
  public ArticleReading read(LinkedArticle article) {
    List<WeaponReference> references = weapons.references(article);
    List<Statement> statements = new ArrayList<>(article.attributions().size());
    for (int index = 0; index < article.attributions().size(); index++) {
      statements.add(statement(utterances.read(article, index), references, statements));
    }
    return new ArticleReading(article, statements, transfers.read(article, references, statements));
  }

  private Statement statement(Utterance utterance, List<WeaponReference> references, List<Statement> before) {
    ActReader.Reading act = acts.read(utterance);
    List<TopicReader.Found> about = topics.read(utterance, before);
    return new Statement(
        utterance.attribution(),
        utterance.speakers(),
        act.acts(),
        about.stream().map(found -> found.topic().id()).toList(),
        stances.read(utterance, act, about),
        WeaponReader.within(references, utterance.attribution()),
        addressees.read(utterance),
        dates.read(utterance, before));
  }
}
