package org.onrecord.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Block.Kind;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.ReadResult;

class PlainTextReaderTest {

  @TempDir Path folder;

  @Test
  void readsADateAndSourceLine() throws IOException {
    Article article = read(" date 2023-02-03 [Source: Example Wire]\n\nThe minister said the convoy had left.\n");
    assertThat(article.published()).contains(new CalendarDate(2023, 2, 3));
    assertThat(article.publisher()).contains("Example Wire");
    assertThat(blocks(article)).containsExactly("METADATA", "PARAGRAPH: The minister said the convoy had left.");
  }

  @Test
  void readsABodyOnTheLineOfItsDate() throws IOException {
    Article article = read(" date 2023-02-03 The minister said the convoy had left.\n\nHe gave no number.\n");
    assertThat(article.published()).contains(new CalendarDate(2023, 2, 3));
    assertThat(article.title()).isEmpty();
    assertThat(blocks(article))
        .containsExactly("METADATA", "PARAGRAPH: The minister said the convoy had left.", "PARAGRAPH: He gave no number.");
  }

  @Test
  void readsASourceLineATitleAndFurtherStories() throws IOException {
    Article article =
        read(
            """
            News Source: Example Wire
            Alliance could be drawn in, its chief says
            The alliance could be drawn in, its chief said. He named no date. He would not say more about it.
            Neighbour opens its border for convoys – Daily Example
            The capital now believes such transports carry little risk for the region
            The neighbour has opened its border, the paper reported on Friday. Nobody confirmed it.
            """);
    assertThat(article.publisher()).contains("Example Wire");
    assertThat(article.title()).contains("Alliance could be drawn in, its chief says");
    assertThat(article.published()).as("nothing is taken from the clock or the file").isEmpty();
    assertThat(article.blocks())
        .extracting(Block::story, Block::kind)
        .containsExactly(
            tuple(0, Kind.METADATA),
            tuple(0, Kind.HEADLINE),
            tuple(0, Kind.PARAGRAPH),
            tuple(1, Kind.HEADLINE),
            tuple(1, Kind.STANDFIRST),
            tuple(1, Kind.PARAGRAPH));
  }

  @Test
  void leavesShareLinesBylinesAndCommentFormsOutOfTheStory() throws IOException {
    Article article =
        read(
            """
            Allies firm on sending no troops to the front
            Share this:

            By The Example Staff & Agencies

            The allies will send no troops, their spokeswoman said.

            Old fears

            The neighbour said it expected more.

            More policy

            Leave a Reply

            Your email address will not be published.
            """);
    assertThat(article.authors()).containsExactly("The Example Staff", "Agencies");
    assertThat(blocks(article))
        .containsExactly(
            "HEADLINE: Allies firm on sending no troops to the front",
            "BOILERPLATE",
            "BYLINE",
            "PARAGRAPH: The allies will send no troops, their spokeswoman said.",
            "SUBHEADING: Old fears",
            "PARAGRAPH: The neighbour said it expected more.",
            "BOILERPLATE",
            "BOILERPLATE",
            "BOILERPLATE");
  }

  @Test
  void joinsWrappedLinesToParagraphs() throws IOException {
    Article article =
        read(
            """
            The minister said on Tuesday that the convoy had left the harbour and would
            reach the border within a week, although the weather on the coast was bad and
            two of the ships had turned back.

            He gave no number.
            """);
    assertThat(article.blocks()).hasSize(2);
    assertThat(article.blocks().getFirst().span().in(article.text())).startsWith("The minister").endsWith("turned back.");
  }

  @Test
  void tellsCaptionsAndAdvertisementsFromParagraphs() throws IOException {
    Article article =
        read(
            """
            The minister said the convoy had left.

            Jane Roe: The convoy has not yet reached the border (Example Agency)

            Read also: Neighbour says another convoy to follow soon

            FORMER GENERAL CHARGED WITH TAKING BRIBES FROM SUPPLIERS: PROSECUTORS

            He gave no number.
            """);
    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(Kind.PARAGRAPH, Kind.CAPTION, Kind.BOILERPLATE, Kind.HEADLINE, Kind.BOILERPLATE, Kind.PARAGRAPH);
    Block linked = article.blocks().get(3);
    assertThat(linked.span().in(article.text())).isEqualTo("Neighbour says another convoy to follow soon");
    assertThat(linked.story()).as("a story of its own").isNotEqualTo(article.blocks().getLast().story());
  }

  @Test
  void aTableBesideTheFilesSuppliesAndOverridesMetadata() throws IOException {
    write("a.txt", " date 2023-02-03 [Source: Example Wire]\n\nThe minister said the convoy had left.\n");
    write("articles.csv", "file,title,source,url,published\na.txt,Convoy leaves,Other Wire,https://news.example/a,2023-02-04\n");
    Article article = accepted(new ArticleReaders().read(folder));
    assertThat(article.title()).contains("Convoy leaves");
    assertThat(article.publisher()).contains("Other Wire");
    assertThat(article.published()).contains(new CalendarDate(2023, 2, 4));
    assertThat(article.origin().url()).contains("https://news.example/a");
    assertThat(article.key()).isEqualTo("https://news.example/a");
  }

  @Test
  void aFileKeepsItsIdentityWhereverItLies() throws IOException {
    String text = "The minister said the convoy had left.\n";
    assertThat(read("a.txt", text).key()).isEqualTo(read("b.txt", text).key());
    assertThat(read("c.txt", "News Source: Other\n" + text).key()).isNotEqualTo(read("a.txt", text).key());
  }

  @Test
  void readsTextInOtherCharsetsUnmangled() throws IOException {
    String text = "“We will not go,” the minister of Côte d’Example said – and left. “Señor Núñez agreed,” he added.\n".repeat(5);
    for (String charset : List.of("windows-1252", "UTF-16LE", "UTF-16BE")) {
      byte[] mark = charset.startsWith("UTF-16") ? "\uFEFF".getBytes(Charset.forName(charset)) : new byte[0];
      byte[] bytes = text.getBytes(Charset.forName(charset));
      Files.write(folder.resolve("a.txt"), java.nio.ByteBuffer.allocate(mark.length + bytes.length).put(mark).put(bytes).array());
      assertThat(accepted(new ArticleReaders().read(folder.resolve("a.txt"))).text()).as(charset).endsWith(text);
    }
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    write("empty.txt", "");
    write("blank.txt", " \n\n ");
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});
    write("good.txt", "The minister said the convoy had left.\n");
    List<ReadResult> results = new ArticleReaders().read(folder);
    assertThat(results.stream().map(PlainTextReaderTest::reason).flatMap(Optional::stream))
        .containsExactly("the file is empty", "the file is empty", "the file is not text and no format that is known");
    assertThat(results).filteredOn(ReadResult.Accepted.class::isInstance).hasSize(1);
  }

  @Test
  void reportsAFolderWithoutArticlesAndAPathThatIsNotThere() {
    assertThat(new ArticleReaders().read(folder).getFirst().toString()).isEqualTo(folder + ": the folder holds no articles");
    Path missing = folder.resolve("missing");
    assertThat(new ArticleReaders().read(missing).getFirst().toString()).isEqualTo(missing + ": does not exist");
  }

  @Test
  void reportsATableThatCannotBeUnderstoodAndReadsTheArticlesAllTheSame() throws IOException {
    write("a.txt", "The minister said the convoy had left.\n");
    write("articles.csv", "file,published\na.txt,yesterday\n");
    List<ReadResult> results = new ArticleReaders().read(folder);
    assertThat(results.getFirst().toString()).endsWith("articles.csv: line 2: 'yesterday' is no date like 2023-01-21");
    assertThat(results).hasSize(2);
  }

  private Article read(String text) throws IOException {
    return read("a.txt", text);
  }

  private Article read(String name, String text) throws IOException {
    Article article = accepted(new ArticleReaders().read(write(name, text)));
    assertThat(article.text()).isEqualTo(text);
    return article;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static Article accepted(List<ReadResult> results) {
    assertThat(results).hasSize(1);
    return ((ReadResult.Accepted) results.getFirst()).article();
  }

  private static Optional<String> reason(ReadResult result) {
    return result instanceof ReadResult.Rejected rejected ? Optional.of(rejected.reason()) : Optional.empty();
  }

  /** The kinds of the blocks, with the text of those that are read. */
  private static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(block -> block.kind() + (block.kind().readable() ? ": " + block.span().in(article.text()) : ""))
        .toList();
  }
}
