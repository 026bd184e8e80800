package org.onrecord.model;

/**
 * One piece of an article's layout: a paragraph, a headline, a line that is no part of the story.
 *
 * <p>"Share this:" is a {@link Kind#BOILERPLATE} block; "Neighbour opens its border – Daily Example" in the
 * middle of a file is a {@link Kind#HEADLINE} that begins story 1 (the file's first story is 0).
 *
 * @param span without surrounding white space
 * @param story 0 for the article's own story, counted up for each further story embedded in the same file
 */
public record Block(Span span, Kind kind, int story) {

  /** What a block is for its reader. Statements are read from all kinds that {@linkplain #readable() are read}. */
  public enum Kind {
    HEADLINE(true),
    /** The sentence or two under a headline. */
    STANDFIRST(true),
    /** A sub-headline between paragraphs: "Diplomatic contacts". */
    SUBHEADING(true),
    PARAGRAPH(true),
    /** Under or beside a picture: "Jane Roe: The convoy has left (Example Agency)". */
    CAPTION(true),
    /** "By The Smartencyclopedia Staff & Agencies". */
    BYLINE(false),
    /** " date 2023-01-21 [Source: Aljazeera]", "News Source: RT". */
    METADATA(false),
    /** Share and comment lines, footers, "Read also: …" links. */
    BOILERPLATE(false);

    private final boolean readable;

    Kind(boolean readable) {
      this.readable = readable;
    }

    /** Whether statements are read from such a block. */
    public boolean readable() {
      return readable;
    }
  }
}
