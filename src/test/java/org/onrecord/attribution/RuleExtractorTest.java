package org.onrecord.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.QuotationType;

/** Each family of construction, in sentences of our own: "source | cue | content". */
class RuleExtractorTest {

  @Nested
  class CueBeforeContent {

    @Test
    void readsAClauseAfterItsCue() {
      reads(
          "The Norwegian minister Vera Holm said on Monday that the bridge at Kirkenes was closed.",
          "The Norwegian minister Vera Holm | said | the bridge at Kirkenes was closed");
    }

    @Test
    void readsAClauseWithoutThatAfterADay() {
      reads(
          "But the mission's press secretary, Nils Ryder, said Tuesday he had no information on those reports.",
          "the mission's press secretary, Nils Ryder | said | he had no information on those reports");
    }

    @Test
    void readsAQuotationOfSeveralSentences() {
      reads(
          "He added: \"We expect the first boats in March. Training begins next week.\"",
          "He | added | \"We expect the first boats in March. Training begins next week.\"");
    }

    @Test
    void passesOverWhomAndWhere() {
      reads(
          "The Danish foreign minister, Lars Vinter, told reporters in Copenhagen on Monday that the ferry would sail again within days.",
          "The Danish foreign minister, Lars Vinter | told | the ferry would sail again within days");
    }

    @Test
    void passesOverWhoeverIsToldThoughNoThatFollows() {
      reads("Vera Holm told reporters she had no doubt about the bridge.", "Vera Holm | told | she had no doubt about the bridge");
      reads("Vera Holm told parliament on 3 May the ferries were in port.", "Vera Holm | told | the ferries were in port");
      reads(
          "Holm told reporters he was ready, and demanded access to the site.",
          "Holm | told | he was ready",
          "Holm | demanded | access to the site");
    }

    @Test
    void passesOverWhenAndWhereToWhatItIsAbout() {
      reads("Holm warned on Monday of a flood.", "Holm | warned | a flood");
      reads("Nils Ryder complained in a video about \"rotten ropes\".", "Nils Ryder | complained | \"rotten ropes\"");
    }

    @Test
    void endsWhereTheParenthesisOfItsCueEnds() {
      reads(
          "The minister, who knew that the repair would take months, told his advisers to find a faster ferry.",
          "The minister | knew | the repair would take months",
          "The minister | told | to find a faster ferry");
      reads("Ryder, when asked about the report, called it \"nonsense\".", "Ryder | called | it \"nonsense\"");
    }

    @Test
    void readsTheQuotationThatAColonAddsToIt() {
      reads("Oslo asked for ferries: \"The bridge will not hold.\"", "Oslo | asked | ferries", "Oslo | asked | \"The bridge will not hold.\"");
    }

    @Test
    void readsTheParagraphBelowAColon() {
      assertThat(Reading.byRule("The mayor of Kirkenes added:", "It is typical of Oslo. They never stop talking.").lines())
          .containsExactly("The mayor of Kirkenes | added | It is typical of Oslo. They never stop talking");
      assertThat(Reading.byRule("Asked about the ropes, Holm replied as follows:", "There are enough of them for two months.").lines())
          .containsExactly("Holm | replied | There are enough of them for two months");
    }

    @Test
    void readsWhatIsStatedInATextOrBySomebody() {
      reads(
          "As stated in the ministry's report, there were no losses among the crew.",
          "the ministry's report | As stated in | there were no losses among the crew");
      reads("As announced earlier by Oslo, the ferry will sail.", "Oslo | As announced earlier by | the ferry will sail");
    }

    @Test
    void takesTheNameNotItsRelativeClause() {
      reads(
          "A palace source, who spoke on condition of anonymity, told the Nordlys newspaper that the offer was still on the table.",
          "A palace source | told | the offer was still on the table");
    }

    @Test
    void readsWhatStandsBeforeTheDayAsSubject() {
      reads(
          "Tehran on Tuesday denied supplying drones to Khartoum, calling the allegations “baseless and malicious”.",
          "Tehran | denied | supplying drones to Khartoum",
          "Tehran | calling | the allegations “baseless and malicious”");
    }
  }

  @Nested
  class CueAfterContent {

    @Test
    void readsAQuotationBeforeItsCue() {
      reads("“We will rebuild the bridge,” Holm said.", "Holm | said | “We will rebuild the bridge,”");
    }

    @Test
    void readsAnInvertedCueWithItsApposition() {
      reads(
          "“We will rebuild the bridge,” said the head of the mission, Vera Holm.",
          "the head of the mission, Vera Holm | said | “We will rebuild the bridge,”");
    }

    @Test
    void readsIndirectSpeechBeforeItsCue() {
      reads(
          "Two dams were opened to spare the old town, the regional governor said.",
          "the regional governor | said | Two dams were opened to spare the old town");
    }

    @Test
    void readsWasQuotedAsSaying() {
      reads(
          "“There is no shortage of grain,” the envoy was quoted as saying by the state news agency SANA.",
          "the envoy | was quoted as saying | “There is no shortage of grain,”");
    }

    @Test
    void tellsThePersonQuotedFromWhoeverQuotes() {
      reads(
          "The Danish envoy Nils Ryder was quoted by the Nordlys newspaper as saying the ferry was “past repair”.",
          "The Danish envoy Nils Ryder | was quoted by the Nordlys newspaper as saying | the ferry was “past repair”");
      reads(
          "The Norwegian broadcaster quoted a harbour official as saying that the bridge would open in May.",
          "a harbour official | quoted a harbour official as saying | the bridge would open in May");
      reads(
          "“The ferry is past repair,” the mission’s spokeswoman quoted Ryder as saying.",
          "Ryder | quoted Ryder as saying | “The ferry is past repair,”");
    }

    @Test
    void readsASpeakerWithAnAppositionBeforeTheCue() {
      reads(
          "“The bridge is lost,” Vera Holm, an engineer from Bergen, told the Nordlys newspaper.",
          "Vera Holm, an engineer from Bergen | told | “The bridge is lost,”");
    }

    @Test
    void leavesADatelineOut() {
      reads(
          "OSLO, March 3 (Nordnytt) - Two boats sank near Hanko on Friday, the coast guard said.",
          "the coast guard | said | Two boats sank near Hanko on Friday");
    }

    @Test
    void readsAQuestion() {
      reads("\"Why should we wait?\" asked the governor.", "the governor | asked | \"Why should we wait?\"");
    }
  }

  @Nested
  class CueInsideContent {

    @Test
    void keepsBothHalvesOfASplitSentence() {
      reads(
          "\"If they cross that line,\" he warned, \"there will be a price to pay.\"",
          "he | warned | \"If they cross that line,\" / \"there will be a price to pay.\"");
    }

    @Test
    void readsTheNextSentenceOfAQuotationByTheSameCue() {
      reads(
          "\"We will not be intimidated,\" Prime Minister Ana Marku said. \"Our border is our border, now and for ever.\"",
          "Prime Minister Ana Marku | said | \"We will not be intimidated,\"",
          "Prime Minister Ana Marku | said | \"Our border is our border, now and for ever.\"");
    }

    @Test
    void readsAParagraphThatGoesOnWithoutACue() {
      Reading reading =
          Reading.byRule(
              "“The harvest is in,” Marku told the broadcaster NRK on Friday.",
              "“Our task now is to bring it to the ports before winter comes.”");
      assertThat(reading.lines())
          .containsExactly(
              "Marku | told | “The harvest is in,”", "Marku |  | “Our task now is to bring it to the ports before winter comes.”");
    }
  }

  @Nested
  class LongSubjects {

    @Test
    void takesTheNounNotTheWordsOfItsRelativeClause() {
      reads("Officials who attended the meeting said the plan was ready.", "Officials | said | the plan was ready");
      reads("A diplomat briefed on the talks said they would fail.", "A diplomat briefed on the talks | said | they would fail");
      reads("People familiar with the matter said it would pass.", "People familiar with the matter | said | it would pass");
    }

    @Test
    void passesOverAQuotationWithinTheRelativeClause() {
      reads(
          "The Danish minister Vera Holm, whose visit was described as “frank” by an aide, demanded that Oslo open the bridge.",
          "The Danish minister Vera Holm | demanded | Oslo open the bridge");
    }

    @Test
    void leavesWhatIsSaidForWhosePartOut() {
      reads(
          "The Latvian envoy, Nils Ryder, for his part, described what happened at sea as a “provocation”.",
          "The Latvian envoy, Nils Ryder | described | what happened at sea as a “provocation”");
    }
  }

  @Nested
  class FrontedClauses {

    @Test
    void endsAContentBeforeTheMainClause() {
      reads("While the envoy says that the bridge is safe, Oslo has closed it.", "the envoy | says | the bridge is safe");
      reads("Although Oslo says it is not ready, its people train in Bergen.", "Oslo | says | it is not ready");
      reads("As Oslo insists that no ferries will sail, Riga has begun to hire crews.", "Oslo | insists | no ferries will sail");
      reads("Even though Oslo said the village had been taken, fighting went on there.", "Oslo | said | the village had been taken");
      reads("Although Oslo promised to cut taxes, prices and wages kept rising.", "Oslo | promised | to cut taxes");
    }

    @Test
    void endsAContentInsideAnotherContent() {
      reads(
          "While Oslo and Riga agree that the ferries may sail, this does not apply to Bergen, Holm said.",
          "Holm | said | While Oslo and Riga agree that the ferries may sail, this does not apply to Bergen",
          "Oslo and Riga | agree | the ferries may sail");
      reads(
          "Holm said that while Oslo believes that talks are useful, Riga will not take part.",
          "Holm | said | while Oslo believes that talks are useful, Riga will not take part",
          "Oslo | believes | talks are useful");
    }

    @Test
    void keepsListsAndInsertionsWithinTheContent() {
      reads(
          "While the envoy said that Riga, Oslo and Bergen were to blame, nobody resigned.",
          "the envoy | said | Riga, Oslo and Bergen were to blame");
      reads("While Oslo said it would, if asked, send tents, its neighbours refused.", "Oslo | said | it would, if asked, send tents");
      reads("While Oslo criticised the plan, the price and the haste, Riga backed all of it.", "Oslo | criticised | the plan, the price and the haste");
    }

    @Test
    void keepsTheClosingMarkOfAQuotation() {
      reads("While Holm said the truce was \"over,\" Riga kept silent.", "Holm | said | the truce was \"over,\"");
    }

    @Test
    void leavesContentsThatStandInNoSuchClause() {
      reads("Holm said that the bridge is safe, and Oslo has closed it.", "Holm | said | the bridge is safe, and Oslo has closed it");
      reads("As Holm said on Monday, the bridge is safe, and the ferry will sail.", "Holm | said | the bridge is safe, and the ferry will sail");
    }
  }

  @Nested
  class SharedSources {

    @Test
    void givesAJoinedVerbItsOwnClausesSubject() {
      assertThat(
              Reading.byRule("The Nordic Council, a forum, has warned that winter could close the lock, while a paper by the Harbour Board lists"
                  + " almost 40 leaks and recommends that Oslo and Riga improve the gates.").lines())
          .contains("a paper by the Harbour Board | recommends | Oslo and Riga improve the gates");
    }

    @Test
    void passesOverTheSourceCited() {
      reads(
          "The Nordlys newspaper has reported, citing two officials, that the ferry was sold.",
          "The Nordlys newspaper | has reported | the ferry was sold");
    }

    @Test
    void sharesTheSourceOfCoordinatedCues() {
      reads(
          "Oslo said it would send tents, stressing that time was short, and denied any rift with Riga.",
          "Oslo | said | it would send tents",
          "Oslo | stressing | time was short",
          "Oslo | denied | any rift with Riga");
    }

    @Test
    void readsTwoSpeakers() {
      reads(
          "Lima and Western countries have said these were excuses for a “land grab” in the north.",
          "Lima and Western countries | have said | these were excuses for a “land grab” in the north");
    }

    @Test
    void givesEachClauseItsOwnSpeaker() {
      reads(
          "Warsaw pledged 60 howitzers on Thursday, while Prague said it was considering a similar step.",
          "Warsaw | pledged | 60 howitzers on Thursday",
          "Prague | said | it was considering a similar step");
    }

    @Test
    void letsTheSpeakerGoOnAfterWhatWouldHappen() {
      reads(
          "Iraq’s prime minister expressed hope that the truce would hold and thanked Amman for its help.",
          "Iraq’s prime minister | expressed | the truce would hold",
          "Iraq’s prime minister | thanked | its help");
    }
  }

  @Nested
  class Complements {

    @Test
    void letsTheSpeakerGoOnAfterWhatThingsDid() {
      reads(
          "The envoy warned that the risks were high and urged all sides to show restraint.", "The envoy | warned | the risks were high",
          "The envoy | urged | to show restraint");
      reads(
          "The envoy said the army attacked the village and blamed the rebels for it.",
          "The envoy | said | the army attacked the village and blamed the rebels for it");
    }

    @Test
    void readsInfinitives() {
      reads(
          "European leaders again pressed Norway to give the green light for the sale.",
          "European leaders | again pressed | to give the green light for the sale");
      reads(
          "Georgia’s president has accused Minsk of stirring up unrest along the border and called on the EU to impose sanctions.",
          "Georgia’s president | has accused | stirring up unrest along the border",
          "Georgia’s president | called on | to impose sanctions");
    }

    @Test
    void readsNounPhrases() {
      reads(
          "The UN’s nuclear watchdog warned of a “real risk” of an accident at the plant and demanded access for its inspectors.",
          "The UN’s nuclear watchdog | warned | a “real risk” of an accident at the plant",
          "The UN’s nuclear watchdog | demanded | access for its inspectors");
    }

    @Test
    void readsJudgements() {
      reads(
          "Marku, who took office in May, dismissed the report as “pure fiction”.",
          "Marku | dismissed | the report as “pure fiction”");
    }

    @Test
    void readsAJudgementOfWhatStandsBefore() {
      reads("Two boats sank in what Riis called “a disaster”.", "Riis | called | “a disaster”");
    }

    @Test
    void readsThePassive() {
      reads("The decision was criticised by opposition leaders.", "opposition leaders | was criticised by | The decision");
    }

    @Test
    void readsNounCues() {
      reads(
          "Seoul’s claim that the drone entered its airspace was not taken up elsewhere.",
          "Seoul | claim | the drone entered its airspace");
    }

    @Test
    void readsAdjectives() {
      reads(
          "China is opposed to the new dam, saying it affects the balance of the river.",
          "China | is opposed to | the new dam",
          "China | saying | it affects the balance of the river");
    }
  }

  @Nested
  class OtherCues {

    @Test
    void readsAccordingTo() {
      reads(
          "According to the ministry, two boats sank near Hanko.", "the ministry | According to | two boats sank near Hanko");
      reads(
          "Two boats sank near Hanko, according to the ministry.", "the ministry | according to | Two boats sank near Hanko");
    }

    @Test
    void readsAsReported() {
      reads(
          "As the harbour master, Nils Ryder, noted on television, the bridge has been closed since May.",
          "the harbour master, Nils Ryder | noted | the bridge has been closed since May");
      reads("In his words, the bridge has been closed since May.", "his | words | the bridge has been closed since May");
    }

    @Test
    void readsTheQuotationOfTheNextParagraphAfterAColon() {
      assertThat(Reading.byRule("He said:", "“The ferry has been sold to a buyer in Malta.”").lines())
          .containsExactly("He | said | “The ferry has been sold to a buyer in Malta.”");
    }

    @Test
    void readsThatIsAccordingTo() {
      assertThat(Reading.byRule("Two boats sank near Hanko in the storm.", "That is according to the ministry.").lines())
          .containsExactly("the ministry | according to | Two boats sank near Hanko in the storm");
    }

    @Test
    void readsHeadlinesAndCaptions() {
      reads("# Norway warns of ‘consequences’ for fishing fleet", "Norway | warns | ‘consequences’ for fishing fleet");
      reads("# Latvia to send tents, says minister", "minister | says | Latvia to send tents");
      reads("! Vera Holm: The truce holds along the whole river", "Vera Holm | : | The truce holds along the whole river");
    }
  }

  @Nested
  class NoStatements {

    @Test
    void leavesOutWhatWasNotSaid() {
      reads("Holm did not say when the bridge would open.");
      reads("The ministers discussed the budget.");
      reads("The spokeswoman declined to comment.");
      reads("Two officials asked not to be named.");
    }

    @Test
    void leavesOutWhatMayBeSaid() {
      reads("If the council says the bridge is safe, it will open in June.");
      reads("The minister will announce the winner next week.");
    }

    @Test
    void leavesOutWhatThingsSuggest() {
      reads("The first missile fell near the lake, indicating a new launch site.");
    }
  }

  @Test
  void givesAQuotationWithoutACueToNobodyWhereItsParagraphGoesOn() {
    assertThat(
            Reading.byRule("Holm said the tents would “come in time”.", "“We shall not wait for the tents.” With these words Riis left the hall.")
                .lines())
        .containsExactly("Holm | said | the tents would “come in time”");
  }

  @Test
  void tellsDirectMixedAndIndirectApart() {
    List<Attribution> read =
        Reading.byRule("“We wait,” Holm said.", "Riis said the roof was “beyond repair”.", "Oslo said the roof was lost.")
            .attributions();
    assertThat(read)
        .extracting(Attribution::quotation)
        .containsExactly(QuotationType.DIRECT, QuotationType.MIXED, QuotationType.INDIRECT);
  }

  @Test
  void tellsAttitudesFromSpeech() {
    assertThat(Reading.byRule("Experts believe the dam will not last another winter.").attributions())
        .extracting(Attribution::kind)
        .containsExactly(Attribution.Kind.ATTITUDE);
  }

  @Test
  void survivesBrokenText() {
    assertThat(Reading.byRule("“".repeat(500) + " he said " + "”".repeat(300), "said said said , , said ” that that", ": :"))
        .isNotNull();
  }

  @Nested
  class Headlines {

    @Test
    void readWhoSaysItInCapitals() {
      assertThat(Reading.byRule("# Bridge Needs Ropes Before Spring, Former Harbour Master Says", "The ferry has sailed.").lines())
          .containsExactly("Former Harbour Master | Says | Bridge Needs Ropes Before Spring");
    }

    @Test
    void readWhoSignsAfterADash() {
      assertThat(Reading.byRule("# Oslo ‘not to blame’ for the flood – Holm", "The minister, Vera Holm, met the crews.").lines())
          .containsExactly("Holm | – | Oslo ‘not to blame’ for the flood");
    }

    @Test
    void areNotSignedByTheirSite() {
      assertThat(Reading.byRule("# Oslo to raise its dams – Nordlys", "The minister met the crews.").lines()).isEmpty();
      assertThat(Reading.byRule("# Oslo to raise its dams – Northern Herald", "The Northern Herald was there.").lines()).isEmpty();
    }
  }

  @Test
  void aQuotationsSecondHalfFollowsWhoWasTold() {
    reads(
        "\"We are ready,\" Ryder, wearing his green sweater, told the crews, \"and we will sail.\"",
        "Ryder | told | \"We are ready,\" / \"and we will sail.\"");
    reads(
        "\"It would be a mistake,\" he said, without elaborating, and left.", "he | said | \"It would be a mistake,\"");
  }

  @Test
  void aQuotationIsAnnouncedByAColon() {
    reads("Quote from Holm: \"We need ropes.\"", "Holm | : | \"We need ropes.\"");
    reads("Quote: \"The ropes will hold,\" Holm said.", "Holm | said | \"The ropes will hold,\"");
  }

  private static void reads(String sentence, String... expected) {
    assertThat(Reading.byRule(sentence).lines()).containsExactly(expected);
  }
}
