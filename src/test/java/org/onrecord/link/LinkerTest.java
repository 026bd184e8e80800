package org.onrecord.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.model.Entity;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Speaker;

class LinkerTest {

  private static final String DAY = "2023-01-21";

  @Test
  void linksACapitalThatActsToItsState() {
    LinkedArticle article = Reader.read(DAY, "Kyiv said the bridge was open. Two ministers met in Kyiv on Friday.");
    assertThat(Reader.mentions(article)).containsExactly("Kyiv = Ukraine", "Kyiv = Kyiv");
  }

  @Test
  void linksASurnameToTheNameInFull() {
    LinkedArticle article = Reader.read(DAY, "NATO chief Jens Stoltenberg said the talks were useful.", "Stoltenberg warned of delays.");
    assertThat(Reader.mentions(article)).contains("Stoltenberg = Jens Stoltenberg");
    assertThat(Reader.speakers(article)).contains("Stoltenberg → Jens Stoltenberg");
  }

  @Test
  void linksTheSpellingsOfTranslatedNews() {
    LinkedArticle article = Reader.read(
        "2021-12-10",
        "German Chancellor Olaf Schulz said on Friday that the pipeline was private. Schultz added that talks would go on.",
        "General Rajmund Andrzejczack said that the border was calm.");
    assertThat(Reader.speakers(article)).containsExactly(
        "German Chancellor Olaf Schulz → Olaf Scholz",
        "Schultz → Olaf Scholz",
        "General Rajmund Andrzejczack → Rajmund Andrzejczak");
  }

  @Test
  void keepsAPersonThatNobodyHasVerifiedWithoutAnItem() {
    LinkedArticle article = Reader.read(DAY, "Marta Lindqvist, an economist, said that prices would fall.");
    Speaker speaker = article.attributions().getFirst().speakers().getFirst();
    assertThat(speaker.name()).isEqualTo("Marta Lindqvist");
    assertThat(speaker.entity().map(Entity::id)).contains("person/marta-lindqvist");
    assertThat(speaker.entity().flatMap(Entity::wikidata)).isEmpty();
    assertThat(speaker.role()).contains("economist");
  }

  @Test
  void putsAStateAndItsMinistryTogether() {
    LinkedArticle article = Reader.read(DAY, "Romania's Defence Ministry said the drone had crossed the border. The ministry said it was tracked.");
    assertThat(Reader.speakers(article)).containsExactly(
        "Romania's Defence Ministry → Romanian Ministry of Defence", "The ministry → Romanian Ministry of Defence");
    assertThat(article.attributions().getFirst().speakers().getFirst().onBehalfOf()).extracting(Entity::label).containsExactly("Romania");
  }

  @Test
  void leavesAPronounOpenWhereTheNextParagraphNamesSomebodyWhoWasNeverIntroduced() {
    LinkedArticle article = Reader.read(
        DAY, "Boris Pistorius said the tanks were ready.", "Asked about the war, he added that the alliance took part in it.",
        "Peskov said that talks were the way.");
    assertThat(Reader.speakers(article)).contains("he → ");
    LinkedArticle introduced = Reader.read(
        DAY, "Boris Pistorius said the tanks were ready.", "Asked about the war, he added that the alliance took no part in it.",
        "Kremlin spokesman Dmitry Peskov said that talks were the way.");
    assertThat(Reader.speakers(introduced)).contains("he → Boris Pistorius");
  }

  @Test
  void tellsWhoseBodyItIsByItsSeat() {
    assertThat(Reader.speakers(Reader.read(DAY, "The rocket fell into the sea, the Joint Chiefs of Staff in Seoul said.")).getFirst())
        .endsWith("→ South Korean General Staff");
  }

  @Test
  void readsTheNearerOfTwoAsTheDiplomat() {
    LinkedArticle article = Reader.read(
        "2021-04-13", "Dmytro Kuleba, the foreign minister of Ukraine, said the border was quiet.",
        "Deputy Foreign Minister Sergei Ryabkov said the ships should leave. The visit was a mistake, the diplomat was quoted as saying.");
    assertThat(Reader.speakers(article)).last().isEqualTo("the diplomat → Sergei Ryabkov");
  }

  @Test
  void theHeadOfStateIsThePresidentNamedBefore() {
    var article = Reader.read(
        DAY, "Russian President Vladimir Putin said the treaty was dead. According to the head of state, the West was to blame. In his words, Kiev had planes.");
    assertThat(Reader.speakers(article)).contains("the head of state → Vladimir Putin", "his → Vladimir Putin");
  }

  @Test
  void anUnnamedMinisterIsNotTheOneBefore() {
    var article = Reader.read(DAY, "The Samoan prime minister said he was sad. The Tongan defence minister urged calm.");
    assertThat(Reader.speakers(article)).last().asString().doesNotContain("Samoan");
  }

  @Test
  void anEnvoyIsIntroducedByWhoseHeIs() {
    var article = Reader.read(
        DAY, "Lavrov had spoken before. Moscow's ambassador in Washington, Anatoly Antonov, called the step reckless. “It is a mistake,” the diplomat said.");
    assertThat(Reader.speakers(article)).last().isEqualTo("the diplomat → Anatoly Antonov");
  }

  @Test
  void howSomebodyIsQuotedIsNoNameInAHeadlinesCapitals() {
    var article = Reader.read(DAY, "Ukraine Needs Tanks Before Spring, Former NATO Commander Says");
    assertThat(Reader.speakers(article)).noneMatch(line -> line.endsWith("Says"));
  }

  @Test
  void readsTheNamedMembersOfAGroupAsSpeakersToo() {
    assertThat(Reader.speakers(Reader.read(
            DAY, "NATO allies, including its southern members Spain and Italy, have confirmed their stance against sending troops.")))
        .containsExactly("NATO allies → NATO, Spain, Italy");
    assertThat(Reader.speakers(Reader.read(DAY, "Countries such as Norway and Denmark said that the port was safe.")).getFirst())
        .endsWith("Norway, Denmark");
  }

  @Test
  void readsAnAlliancesMembersAsTheAllianceUnlessOnlySomeAreMeant() {
    assertThat(Reader.speakers(Reader.read(DAY, "NATO Allies said that the port was safe.")).getFirst()).endsWith("→ NATO");
    assertThat(Reader.speakers(Reader.read(DAY, "The NATO members said that the port was safe.")).getFirst()).endsWith("→ NATO");
    assertThat(Reader.speakers(Reader.read(DAY, "Some NATO allies said that the port was safe.")).getFirst()).endsWith("→ NATO allies");
  }

  @Test
  void readsPronounsByGender() {
    LinkedArticle article = Reader.read(
        DAY,
        "Foreign Minister Annalena Baerbock met her colleague Dmytro Kuleba in Berlin.",
        "She said that the talks were open. He said that more help was needed.");
    assertThat(Reader.speakers(article)).containsExactly("She → Annalena Baerbock", "He → Dmytro Kuleba");
  }

  @Test
  void findsTheHolderOfAnOfficeOnTheDay() {
    assertThat(Reader.speakers(Reader.read(DAY, "The German defence minister said that no decision was taken.")))
        .containsExactly("The German defence minister → Boris Pistorius");
    assertThat(Reader.speakers(Reader.read("2020-02-01", "The German defence minister said that no decision was taken.")))
        .containsExactly("The German defence minister → Annegret Kramp-Karrenbauer");
  }

  @Test
  void readsARoleAsThePersonNamedBefore() {
    LinkedArticle article = Reader.read(
        DAY,
        "Kremlin spokesman Dmitry Peskov said the claim was false.",
        "The Kremlin spokesman added that no talks were planned.");
    assertThat(Reader.speakers(article)).containsExactly(
        "Kremlin spokesman Dmitry Peskov → Dmitry Peskov", "The Kremlin spokesman → Dmitry Peskov");
    assertThat(article.attributions().getFirst().speakers().getFirst().onBehalfOf())
        .extracting(Entity::label).containsExactly("Kremlin", "Russia");
  }

  @Test
  void leavesAnOfficialWithoutAName() {
    LinkedArticle article = Reader.read(DAY, "The shipment had left, a US official said on Monday.", "The official added that more would follow.");
    assertThat(Reader.speakers(article)).containsExactly("a US official → US official", "The official → US official");
    Speaker speaker = article.attributions().getFirst().speakers().getFirst();
    assertThat(speaker.named()).isFalse();
    assertThat(speaker.onBehalfOf()).extracting(Entity::label).containsExactly("United States");
  }

  @Test
  void readsSeveralSpeakersOfOneSource() {
    assertThat(Reader.speakers(Reader.read(DAY, "Kyiv and Western countries have said that the vote was a sham.")))
        .containsExactly("Kyiv and Western countries → Ukraine, Western countries");
    assertThat(Reader.speakers(Reader.read(DAY, "France, Germany and the US pledged to send vehicles.")))
        .containsExactly("France, Germany and the US → France, Germany, United States");
  }

  @Test
  void aStatementSpeaksForWhoIssuedIt() {
    LinkedArticle article = Reader.read(
        DAY,
        "The US State Department issued a statement on the call with Serbian President Aleksandar Vučić.",
        "The statement said that both sides had agreed to meet.");
    assertThat(Reader.speakers(article)).contains("The statement → US State Department");
  }

  @Test
  void namesNobodyForAPronounOfAnotherStory() {
    LinkedArticle article = Reader.read(
        DAY,
        "Polish Prime Minister Mateusz Morawiecki said that tanks were needed.",
        "### Storm closes harbour",
        "He said that the harbour would stay closed.");
    assertThat(Reader.speakers(article)).contains("He → ");
  }

  @Test
  void linksAnAcronymOnlyInCapitals() {
    LinkedArticle article = Reader.read(DAY, "Who knows what the WHO will say to us about the US.");
    assertThat(article.mentions()).allSatisfy(mention -> assertThat(mention.link()).isInstanceOf(Link.Linked.class));
    assertThat(Reader.mentions(article)).containsExactly("WHO = World Health Organization", "US = United States");
  }

  @Test
  void findsAnInstitutionThatNobodyKnowsByWhatItIsFor() {
    LinkedArticle article = Reader.read("2024-01-10",
        "A fellow at the Annenberg Institute for School Reform and a fellow at the Center for Transatlantic and Arctic Relations met the press.");
    assertThat(Reader.mentions(article)).contains(
        "Annenberg Institute for School Reform = Annenberg Institute for School Reform",
        "Center for Transatlantic and Arctic Relations = Center for Transatlantic and Arctic Relations");
  }

  @Test
  void findsPeopleThatNobodyKnowsByTheirAgeOrPartyOrFamily() {
    LinkedArticle article = Reader.read("2024-01-10",
        "Mykyta Zavhorodko, 43, lost his house. Senators Bob Casey and Sharrad Brenn (D-Ohio) left. Leung Yiu-chung lost his seat.");
    assertThat(Reader.mentions(article)).contains(
        "Mykyta Zavhorodko = Mykyta Zavhorodko", "Sharrad Brenn = Sharrad Brenn", "Leung Yiu-chung = Leung Yiu-chung");
  }

  @Test
  void takesNoPartOfALongerNameForASurname() {
    LinkedArticle article = Reader.read(
        DAY, "South Korean President Moon Jae-in said talks were near. Moon Sang-gyun, a spokesman, said that the port was safe.",
        "Chinese diplomat Deng Li met reporters. Sun Li-fang, a captain, said that the sea was calm.");
    assertThat(Reader.mentions(article)).contains("Moon Sang-gyun = Moon Sang-gyun", "Sun Li-fang = Sun Li-fang");
    assertThat(Reader.speakers(article)).endsWith("Sun Li-fang, a captain → Sun Li-fang");
  }

  @Test
  void takesOfTwoOfOneSurnameTheOneOfTheParagraph() {
    LinkedArticle article = Reader.read(
        DAY, "Senator Tina Lund said that costs mattered. Lund added that time was short.",
        "General Adam Lund said that the road was open. Lund added that it was safe.",
        "Lund also said that rain was near.");
    assertThat(Reader.speakers(article)).containsExactly(
        "Senator Tina Lund → Tina Lund", "Lund → Tina Lund", "General Adam Lund → Adam Lund", "Lund → Adam Lund", "Lund → ");
  }

  @Test
  void readsInitialsAsTheOrganisationNamedInFull() {
    LinkedArticle article = Reader.read(
        DAY, "The Northern Harbour Workers Association said the strike was over.", "The NHWA added that pay had risen.");
    assertThat(Reader.speakers(article)).contains("The NHWA → Northern Harbour Workers Association");
  }

  @Test
  void readsACounterpartAsTheHolderOfTheSameOffice() {
    LinkedArticle article = Reader.read(
        "2022-05-10", "German Defence Minister Christine Lambrecht said that training had begun.",
        "Her Polish counterpart said that more was needed.");
    assertThat(Reader.speakers(article)).endsWith("Her Polish counterpart → Mariusz Błaszczak");
  }

  @Test
  void readsTheHeadOfAMinistryAsItsMinister() {
    assertThat(Reader.speakers(Reader.read("2024-08-05", "The Pentagon chief said that the jets had landed.")))
        .containsExactly("The Pentagon chief → Lloyd Austin");
  }

  @Test
  void readsAFormerOfficeAsNobodyWhoHoldsIt() {
    LinkedArticle article = Reader.read(
        "2023-11-06", "Russian President Vladimir Putin met officers. Donald Trump spoke in Ohio.",
        "The former president said that the case was weak.");
    assertThat(Reader.speakers(article)).endsWith("The former president → Donald Trump");
  }

  @Test
  void readsTitlesWithAPrepositionBeforeAName() {
    assertThat(Reader.speakers(Reader.read("2022-08-04", "Secretary of State Antony Blinken said that there was no reason for it.")))
        .containsExactly("Secretary of State Antony Blinken → Antony Blinken");
  }

  @Test
  void readsAnAgeAsWhoeverHasSpoken() {
    LinkedArticle article = Reader.read(
        DAY, "NATO chief Jens Stoltenberg said the talks were useful. The 63-year-old added that more would follow.");
    assertThat(Reader.speakers(article)).endsWith("The 63-year-old → Jens Stoltenberg");
  }

  @Test
  void givesNoStateTheBodyOfAnother() {
    LinkedArticle article = Reader.read(
        DAY, "North Korea fired a rocket towards South Korea, the South's Joint Chiefs of Staff said.",
        "Taiwan's defence ministry said that no ship was hit.");
    assertThat(Reader.mentions(article)).noneMatch(mention -> mention.endsWith("= US Joint Chiefs of Staff"))
        .contains("Taiwan's defence ministry = Taiwanese Ministry of Defence");
  }

  @Test
  void tellsARegionFromItsCity() {
    LinkedArticle article = Reader.read(DAY, "Rain fell in Saratov region. Trains left Saratov on time.");
    assertThat(Reader.mentions(article)).containsExactly("Saratov region = Saratov Oblast", "Saratov = Saratov");
  }

  @Test
  void readsTheMinistryOfThatNameAndNoOther() {
    LinkedArticle article = Reader.read(
        DAY, "The Russian Defence Ministry said the convoy was safe. Russia's Foreign Ministry said that the envoy had left.",
        "The defence ministry said that the road was open.");
    assertThat(Reader.speakers(article)).endsWith("The defence ministry → Russian Ministry of Defence");
  }

  @Test
  void takesNoShipForThePersonItIsCalledAfter() {
    LinkedArticle article = Reader.read(
        DAY, "The aircraft carrier Dwight D. Eisenhower left the port. The USS Ronald Reagan followed.");
    assertThat(Reader.mentions(article)).noneMatch(mention -> mention.contains("Eisenhower") || mention.contains("Reagan"));
  }
}
