package org.onrecord.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Block;
import org.onrecord.model.Block.Kind;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;

/**
 * Tells the blocks of a plain text apart by how its lines look.
 *
 * <p>A line that ends like a sentence is a paragraph; one that does not is a headline, a sub-headline or an advertisement, by its length and
 * its neighbours; metadata, bylines and boilerplate show by their words. Lines wrapped at a fixed width are joined to paragraphs.
 */
final class LayoutScanner {

  private static final Pattern DATE_LINE =
      Pattern.compile("\\s*date\\s*:?\\s+(\\d{4}-\\d{2}-\\d{2})(?:\\s*\\[\\s*source:\\s*([^\\]\\n]+)\\])?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOURCE_LINE =
      Pattern.compile("(?:news\\s+)?(?:source|publisher|outlet)\\s*:\\s*(\\S.{0,79})", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED_LINE =
      Pattern.compile("(?:date|published(?: on| at)?|posted(?: on)?)\\s*:?\\s+(.{6,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE_LINE = Pattern.compile("(?:title|headline)\\s*:\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Pattern.compile("(?:by|author:|written by|story by)\\s+(\\p{Lu}.{1,98})", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHOR_BORDER = Pattern.compile("\\s*(?:,|&| and )\\s*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;][\"'”’»)\\]]*\\s*[.]?", Pattern.DOTALL);
  private static final Pattern CREDIT =
      Pattern.compile(".*[(\\[](?:(?:file )?(?:photo|image|picture|credit)s?:?\\s?)?[^()\\[\\]]{2,40}[)\\]]\\s*", Pattern.DOTALL);
  private static final Pattern NAME_AND_COLON = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,4}: .*", Pattern.DOTALL);

  /** A line of so many words without a full stop can head a story of its own; a shorter one heads a section. */
  private static final int HEADLINE_WORDS = 6;

  private static final int SUBHEADING_WORDS = 12;
  private static final int TITLE_WORDS = 40;

  /** A question of at most so many words above everything else is a headline. */
  private static final int QUESTION_WORDS = 20;

  private static final int STANDFIRST_WORDS = 32;

  /** Lines wrapped by hand or machine are as wide as this, in characters. */
  private static final int WRAP_FROM = 50;

  private static final int WRAP_TO = 100;

  private final Boilerplate boilerplate;

  LayoutScanner(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /** Lines as they stand, blank ones left out; {@code afterBlank} tells whether one stood before it. */
  private record Line(Span span, String text, boolean afterBlank) {

    int words() {
      int words = 0;
      boolean inside = false;
      for (int i = 0; i < text.length(); i++) {
        boolean letter = !Character.isWhitespace(text.charAt(i));
        words += letter && !inside ? 1 : 0;
        inside = letter;
      }
      return words;
    }

    boolean endsLikeASentence() {
      return SENTENCE_END.matcher(text).matches();
    }

    boolean isAllCapitals() {
      long letters = text.chars().filter(Character::isLetter).count();
      return letters > 8 && text.chars().filter(Character::isLowerCase).count() * 10 < letters;
    }
  }

  Layout scan(String text) {
    return new Scan(paragraphs(lines(text), text)).layout();
  }

  /** One pass over the lines of one text. */
  private final class Scan {

    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<CalendarDate> published = Optional.empty();
    private boolean bodyHasBegun;
    private int story;
    private int stories;

    Scan(List<Line> lines) {
      this.lines = lines;
    }

    Layout layout() {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        Optional<Boilerplate.Reach> reach = boilerplate.reach(line.text);
        if (reach.isPresent() && reach.get() == Boilerplate.Reach.LINK) {
          addLink(line);
        } else if (reach.isPresent() && (reach.get() != Boilerplate.Reach.REST || bodyHasBegun)) {
          Kind kind = reach.get() == Boilerplate.Reach.CAPTION ? Kind.CAPTION : Kind.BOILERPLATE;
          int last = reach.get() == Boilerplate.Reach.REST ? lines.size() - 1 : i;
          for (Line passed : lines.subList(i, last + 1)) {
            add(passed.span, kind);
          }
          i = last;
        } else if (!readMetadata(line)) {
          Kind kind = kindOf(i);
          if (kind == Kind.HEADLINE && bodyHasBegun) {
            story = ++stories;
          }
          if (kind == Kind.HEADLINE && title.isEmpty() && !bodyHasBegun) {
            title = Optional.of(line.text.strip());
          }
          bodyHasBegun |= kind == Kind.PARAGRAPH;
          add(line.span, kind);
        }
      }
      return new Layout(withoutTrailingHeadings(), title, publisher, published, List.copyOf(authors));
    }

    /** Whether the line was metadata; a body that follows on the same line becomes a block of its own. */
    private boolean readMetadata(Line line) {
      if (bodyHasBegun) {
        return false;
      }
      Matcher date = DATE_LINE.matcher(line.text);
      if (date.lookingAt() && PrintedDate.read(date.group(1)).isPresent()) {
        published = PrintedDate.read(date.group(1));
        publisher = Optional.ofNullable(date.group(2)).map(String::strip).or(() -> publisher);
        split(line, date.end());
        return true;
      }
      Matcher source = SOURCE_LINE.matcher(line.text);
      if (source.matches()) {
        publisher = Optional.of(source.group(1).strip());
        return add(line.span, Kind.METADATA);
      }
      Matcher printed = PUBLISHED_LINE.matcher(line.text);
      if (printed.matches() && PrintedDate.read(printed.group(1)).isPresent()) {
        published = PrintedDate.read(printed.group(1));
        return add(line.span, Kind.METADATA);
      }
      if (line.words() <= 5 && PrintedDate.read(line.text).isPresent()) {
        published = PrintedDate.read(line.text);
        return add(line.span, Kind.METADATA);
      }
      Matcher named = TITLE_LINE.matcher(line.text);
      if (named.matches()) {
        title = Optional.of(named.group(1).strip());
        int begin = line.span.begin() + named.start(1);
        add(new Span(line.span.begin(), begin), Kind.METADATA);
        return add(new Span(begin, line.span.end()), Kind.HEADLINE);
      }
      Matcher byline = BYLINE.matcher(line.text);
      if (byline.matches() && !line.endsLikeASentence() && line.words() <= 14) {
        for (String author : AUTHOR_BORDER.split(byline.group(1).strip())) {
          if (!author.isBlank()) {
            authors.add(author.strip());
          }
        }
        return add(line.span, Kind.BYLINE);
      }
      return false;
    }

    /** "Read also: Oslo lifts its ban": the words after the colon are the headline of a story of their own. */
    private void addLink(Line line) {
      Span headline = boilerplate.linkedHeadline(line.text).orElseThrow();
      int begin = line.span.begin() + headline.begin();
      int lead = line.text.substring(0, headline.begin()).stripTrailing().length();
      add(new Span(line.span.begin(), line.span.begin() + lead), Kind.BOILERPLATE);
      blocks.add(new Block(new Span(begin, line.span.begin() + headline.end()), Kind.HEADLINE, ++stories));
    }

    private void split(Line line, int metadataEnd) {
      int begin = line.span.begin() + metadataEnd;
      add(new Span(line.span.begin(), begin), Kind.METADATA);
      String rest = line.text.substring(metadataEnd);
      int blank = rest.length() - rest.stripLeading().length();
      if (blank < rest.length()) {
        add(new Span(begin + blank, line.span.end()), Kind.PARAGRAPH);
        bodyHasBegun = true;
      }
    }

    private Kind kindOf(int index) {
      Line line = lines.get(index);
      Kind before = kindBefore();
      if (index == 0 && line.text.endsWith("?") && line.words() <= QUESTION_WORDS && lines.size() > 2) {
        return Kind.HEADLINE;
      }
      if (line.endsLikeASentence()) {
        return isStandfirst(index, before) ? Kind.STANDFIRST : Kind.PARAGRAPH;
      }
      if (!bodyHasBegun) {
        if (line.words() > TITLE_WORDS) {
          return Kind.PARAGRAPH;
        }
        return before == Kind.HEADLINE || title.isPresent() ? Kind.STANDFIRST : Kind.HEADLINE;
      }
      if (CREDIT.matcher(line.text).matches() && (NAME_AND_COLON.matcher(line.text).matches() || line.words() <= SUBHEADING_WORDS * 3)) {
        return Kind.CAPTION;
      }
      if (line.isAllCapitals() && line.words() >= HEADLINE_WORDS) {
        return Kind.BOILERPLATE;
      }
      if (before == Kind.HEADLINE) {
        return Kind.STANDFIRST;
      }
      if (line.words() >= HEADLINE_WORDS && line.words() <= TITLE_WORDS && beginsAStory(index)) {
        return Kind.HEADLINE;
      }
      return line.words() <= SUBHEADING_WORDS ? Kind.SUBHEADING : Kind.PARAGRAPH;
    }

    /** The kind of the last block of the same story. */
    private Kind kindBefore() {
      return blocks.reversed().stream().filter(block -> block.story() == story).map(Block::kind).findFirst().orElse(Kind.METADATA);
    }

    /** A full sentence under a headline in the middle of a file, shorter than the paragraphs around it. */
    private boolean isStandfirst(int index, Kind before) {
      return before == Kind.HEADLINE && bodyHasBegun && looksLikeAStandfirst(index);
    }

    /** A headline in the middle of a file has a standfirst under it; a long sub-headline has the section's first paragraph. */
    private boolean beginsAStory(int index) {
      return index + 2 < lines.size() && !lines.get(index).afterBlank && looksLikeAStandfirst(index + 1);
    }

    private boolean looksLikeAStandfirst(int index) {
      Line line = lines.get(index);
      return index + 1 < lines.size()
          && line.words() >= HEADLINE_WORDS
          && line.words() <= STANDFIRST_WORDS
          && lines.get(index + 1).endsLikeASentence()
          && (!line.endsLikeASentence() || lines.get(index + 1).words() > line.words());
    }

    private boolean add(Span span, Kind kind) {
      blocks.add(new Block(span, kind, story));
      return true;
    }

    /** A heading with no paragraph below it heads nothing: "More policy" above a comment form. */
    private List<Block> withoutTrailingHeadings() {
      int last = blocks.size();
      while (last > 0 && blocks.get(last - 1).kind() != Kind.PARAGRAPH && blocks.get(last - 1).kind() != Kind.CAPTION) {
        last--;
      }
      for (int i = last; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (last > 0 && block.kind().readable()) {
          blocks.set(i, new Block(block.span(), Kind.BOILERPLATE, block.story()));
        }
      }
      return blocks;
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    int begin = 0;
    while (begin <= text.length()) {
      int end = begin;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int from = begin;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Line(new Span(from, to), text.substring(from, to), blank));
        blank = false;
      } else if (end > begin || end == text.length() || text.charAt(end) == '\n') {
        blank = true;
      }
      begin = end + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? 2 : 1);
    }
    return lines;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** Joins the lines of paragraphs that were wrapped at a fixed width; elsewhere each line is a paragraph already. */
  private List<Line> paragraphs(List<Line> lines, String text) {
    List<Line> joined = new ArrayList<>();
    int begin = 0;
    while (begin < lines.size()) {
      int end = begin + 1;
      while (end < lines.size() && !lines.get(end).afterBlank) {
        end++;
      }
      List<Line> group = lines.subList(begin, end);
      if (isWrapped(group)) {
        Span span = group.getFirst().span.and(group.getLast().span);
        joined.add(new Line(span, span.in(text), group.getFirst().afterBlank));
      } else {
        joined.addAll(group);
      }
      begin = end;
    }
    return joined;
  }

  private boolean isWrapped(List<Line> group) {
    if (group.size() < 2 || group.stream().anyMatch(line -> boilerplate.reach(line.text).isPresent())) {
      return false;
    }
    int wide = 0;
    int open = 0;
    for (Line line : group.subList(0, group.size() - 1)) {
      wide += line.span.length() >= WRAP_FROM && line.span.length() <= WRAP_TO ? 1 : 0;
      open += line.endsLikeASentence() ? 0 : 1;
    }
    int breaks = group.size() - 1;
    return wide == breaks && open * 10 >= breaks * 6 && group.getLast().endsLikeASentence();
  }
}
