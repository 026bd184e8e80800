package org.onrecord.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

class IrisTest {

  private final Iris iris = new Iris();

  @Test
  void namesALinkedActorByItsItem() {
    assertThat(iris.entity(Readings.STOLTENBERG)).isEqualTo("https://w3id.org/onrecord/actor/Q57665");
  }

  @Test
  void namesAnActorWithoutItemByKindAndName() {
    Entity kirby = new Entity("person/john-kirby", EntityKind.PERSON, "John Kirby", Optional.empty());
    assertThat(iris.entity(kirby)).isEqualTo("https://w3id.org/onrecord/actor/person/john-kirby");
  }

  @Test
  void namesAWeaponAsItsTurtleFileDoes() {
    assertThat(iris.entity(Readings.LEOPARD)).isEqualTo("https://w3id.org/onrecord/weapon/leopard-2");
  }

  @Test
  void namesAnUnknownOutletByItsName() {
    assertThat(iris.source("Le Courrier d’Évian")).isEqualTo("https://w3id.org/onrecord/source/le-courrier-d-evian");
  }

  @Test
  void aNameInAnotherScriptGetsANameToo() {
    assertThat(Iris.slug("Известия")).isNotEmpty().isNotEqualTo(Iris.slug("Новости"));
  }

  @Test
  void spellsHashesInSixteenLettersAndDigits() {
    assertThat(Iris.hash("x")).matches("[a-z2-7]{16}");
    assertThat(Iris.hash("x")).isNotEqualTo(Iris.hash("y"));
  }

  @Test
  void takesAnotherBase() {
    assertThat(new Iris("http://localhost/").article("k")).startsWith("http://localhost/article/");
    assertThatThrownBy(() -> new Iris("http://localhost")).isInstanceOf(IllegalArgumentException.class);
  }
}
