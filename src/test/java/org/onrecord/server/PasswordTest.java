package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordTest {

  private final String line = Password.line("reader", "grün:bleibt".toCharArray());

  @Test
  void opensForTheRightNameAndPassword() {
    Password password = Password.parse(line);
    assertThat(password.opens(basic("reader:grün:bleibt"))).isTrue();
    assertThat(password.opens(basic("reader:grün:bleibt"))).as("again").isTrue();
  }

  @Test
  void staysShutForAnythingElse() {
    Password password = Password.parse(line);
    for (String credentials : new String[] {"reader:grün", "writer:grün:bleibt", "reader:", ":grün:bleibt", "reader", ""}) {
      assertThat(password.opens(basic(credentials))).as(credentials).isFalse();
    }
    assertThat(password.opens(null)).isFalse();
    assertThat(password.opens("Basic %%%")).isFalse();
    assertThat(password.opens("Bearer " + line)).isFalse();
    assertThat(password.opens("Basic ")).isFalse();
  }

  @Test
  void keepsNoPassword() {
    assertThat(line).startsWith("reader:pbkdf2-sha256:").doesNotContain("grün").doesNotContain("bleibt");
    assertThat(line).isNotEqualTo(Password.line("reader", "grün:bleibt".toCharArray()));
  }

  @Test
  void refusesALineThatIsNone() {
    for (String wrong : new String[] {"", "reader:secret", line + ":x", line.replace(":600000:", ":1:"), line.replace(":600000:", ":many:")}) {
      assertThatThrownBy(() -> Password.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
    }
  }

  static String basic(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
