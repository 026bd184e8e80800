package org.onrecord.graph;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code ontology/onrecord.ttl}, prefix {@code rec:}; a test holds the two together in both directions. */
public final class REC {

  public static final String PREFIX = "rec";
  public static final String NS = "https://w3id.org/onrecord/ontology#";

  /** Where concepts of {@code acts.ttl} live: {@code act:warn}. */
  public static final String ACT = "https://w3id.org/onrecord/act/";

  /** Where concepts of {@code topics.ttl} live: {@code topic:escalation}. */
  public static final String TOPIC = "https://w3id.org/onrecord/topic/";

  /** Where concepts of {@code weapons.ttl} live: {@code weapon:leopard-2}. */
  public static final String WEAPON = "https://w3id.org/onrecord/weapon/";

  // classes
  public static final Resource Statement = resource("Statement");
  public static final Resource WeaponMention = resource("WeaponMention");
  public static final Resource Position = resource("Position");
  public static final Resource Transfer = resource("Transfer");
  public static final Resource Actor = resource("Actor");
  public static final Resource Source = resource("Source");
  public static final Resource Group = resource("Group");
  public static final Resource UnnamedActor = resource("UnnamedActor");
  public static final Resource Agreement = resource("Agreement");
  public static final Resource SpeechAct = resource("SpeechAct");
  public static final Resource Topic = resource("Topic");
  public static final Resource Issue = resource("Issue");
  public static final Resource Weapon = resource("Weapon");
  public static final Resource WeaponSystem = resource("WeaponSystem");
  public static final Resource WeaponClass = resource("WeaponClass");
  public static final Resource Choice = resource("Choice");
  public static final Resource QuotationType = resource("QuotationType");
  public static final Resource AttributionKind = resource("AttributionKind");
  public static final Resource DateBasis = resource("DateBasis");
  public static final Resource Stance = resource("Stance");
  public static final Resource TransferStatus = resource("TransferStatus");
  public static final Resource Tenure = resource("Tenure");
  public static final Resource ArticleGraph = resource("ArticleGraph");

  // individuals
  public static final Resource Direct = resource("Direct");
  public static final Resource Indirect = resource("Indirect");
  public static final Resource Mixed = resource("Mixed");
  public static final Resource Speech = resource("Speech");
  public static final Resource Attitude = resource("Attitude");
  public static final Resource Explicit = resource("Explicit");
  public static final Resource Partial = resource("Partial");
  public static final Resource Weekday = resource("Weekday");
  public static final Resource Relative = resource("Relative");
  public static final Resource Dateline = resource("Dateline");
  public static final Resource Context = resource("Context");
  public static final Resource Favours = resource("Favours");
  public static final Resource Opposes = resource("Opposes");
  public static final Resource Open = resource("Open");
  public static final Resource Requested = resource("Requested");
  public static final Resource Considered = resource("Considered");
  public static final Resource Pledged = resource("Pledged");
  public static final Resource Approved = resource("Approved");
  public static final Resource Ordered = resource("Ordered");
  public static final Resource InTransit = resource("InTransit");
  public static final Resource Delivered = resource("Delivered");
  public static final Resource Refused = resource("Refused");
  public static final Resource Suspended = resource("Suspended");
  public static final Resource Cancelled = resource("Cancelled");
  public static final Resource Denied = resource("Denied");

  // properties
  public static final Property article = property("article");
  public static final Property source = property("source");
  public static final Property speaker = property("speaker");
  public static final Property speakerText = property("speakerText");
  public static final Property speakerRole = property("speakerRole");
  public static final Property speakerChain = property("speakerChain");
  public static final Property onBehalfOf = property("onBehalfOf");
  public static final Property speaksFor = property("speaksFor");
  public static final Property act = property("act");
  public static final Property topic = property("topic");
  public static final Property weaponSystem = property("weaponSystem");
  public static final Property weaponMention = property("weaponMention");
  public static final Property modifier = property("modifier");
  public static final Property addressee = property("addressee");
  public static final Property audience = property("audience");
  public static final Property target = property("target");
  public static final Property date = property("date");
  public static final Property dateBasis = property("dateBasis");
  public static final Property quotationType = property("quotationType");
  public static final Property kind = property("kind");
  public static final Property text = property("text");
  public static final Property cueText = property("cueText");
  public static final Property confidence = property("confidence");
  public static final Property reader = property("reader");
  public static final Property correction = property("correction");
  public static final Property favours = property("favours");
  public static final Property opposes = property("opposes");
  public static final Property leavesOpen = property("leavesOpen");
  public static final Property sameWordsAs = property("sameWordsAs");
  public static final Property sourceSpan = property("sourceSpan");
  public static final Property cueSpan = property("cueSpan");
  public static final Property contentSpan = property("contentSpan");
  public static final Property sentenceSpan = property("sentenceSpan");
  public static final Property dateSpan = property("dateSpan");
  public static final Property evidence = property("evidence");
  public static final Property actor = property("actor");
  public static final Property issue = property("issue");
  public static final Property stance = property("stance");
  public static final Property since = property("since");
  public static final Property until = property("until");
  public static final Property carriedBy = property("carriedBy");
  public static final Property follows = property("follows");
  public static final Property provider = property("provider");
  public static final Property recipient = property("recipient");
  public static final Property quantity = property("quantity");
  public static final Property leastQuantity = property("leastQuantity");
  public static final Property mostQuantity = property("mostQuantity");
  public static final Property value = property("value");
  public static final Property currency = property("currency");
  public static final Property status = property("status");
  public static final Property statement = property("statement");
  public static final Property holdsOffice = property("holdsOffice");
  public static final Property office = property("office");
  public static final Property country = property("country");
  public static final Property party = property("party");
  public static final Property memberOf = property("memberOf");
  public static final Property origin = property("origin");
  public static final Property file = property("file");
  public static final Property record = property("record");
  public static final Property textDigest = property("textDigest");
  public static final Property readingDigest = property("readingDigest");
  public static final Property location = property("location");
  public static final Property locationFile = property("locationFile");
  public static final Property root = property("root");
  public static final Property withdrawn = property("withdrawn");
  public static final Property derivationPending = property("derivationPending");
  public static final Property wordsDigest = property("wordsDigest");

  private REC() {}

  /** @param id of {@code acts.ttl}: "warn" */
  public static Resource act(String id) {
    return ResourceFactory.createResource(ACT + id);
  }

  /** @param id of {@code topics.ttl}: "escalation" */
  public static Resource topic(String id) {
    return ResourceFactory.createResource(TOPIC + id);
  }

  /** @param id of {@code weapons.ttl}: "leopard-2" */
  public static Resource weapon(String id) {
    return ResourceFactory.createResource(WEAPON + id);
  }

  private static Resource resource(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS, name);
  }
}
