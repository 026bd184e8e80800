package org.onrecord.bench;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Entity;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Mention;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;

/** An article that is being written, with what is to be read from it. */
final class ArticleDraft {

  private final String headline;
  private final StringBuilder text = new StringBuilder(4_000);
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<LinkedMention> mentions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private int sentenceBegin;

  ArticleDraft(String headline) {
    this.headline = headline;
    text.append(headline).append("\n\n");
    sentenceBegin = text.length();
  }

  /** @return where the words stand; a space follows them */
  Span append(String words) {
    int begin = text.length();
    text.append(words).append(' ');
    return new Span(begin, begin + words.length());
  }

  /** @return where the name stands */
  Span name(Entity who) {
    Span span = append(who.label());
    mentions.add(new LinkedMention(new Mention(span, who.kind()), new Link.Linked(who, 1), who.label()));
    return span;
  }

  /** A full stop in place of the last space, and a new line. */
  void endSentence(String mark) {
    text.setLength(text.length() - 1);
    text.append(mark);
    sentences.add(new Sentence(new Span(sentenceBegin, text.length()), 0, 0, 0));
    text.append('\n');
    sentenceBegin = text.length();
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  void add(Transfer transfer) {
    transfers.add(transfer);
  }

  String headline() {
    return headline;
  }

  String text() {
    return text.toString();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<LinkedMention> mentions() {
    return mentions;
  }

  List<Statement> statements() {
    return statements;
  }

  List<Transfer> transfers() {
    return transfers;
  }
}
