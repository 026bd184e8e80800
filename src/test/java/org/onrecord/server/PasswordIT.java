package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks for a password. */
class PasswordIT {

  @TempDir private Path folder;

  @Test
  void opensEverythingButThePingByPasswordOnly() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), Password.line("reader", "quiet harbour".toCharArray()) + "\n");
    Path store = folder.resolve("store");
    SampleGraph.write(store, 24);
    ServerOptions options =
        new ServerOptions(store, ServerOptions.LOOPBACK, 0, Set.of(), ServerOptions.DEFAULT_QUERY_TIME, Optional.of(Password.read(file)));
    try (OnRecordServer server = OnRecordServer.start(options); Web web = Web.of(server)) {
      String right = PasswordTest.basic("reader:quiet harbour");
      String wrong = PasswordTest.basic("reader:loud harbour");
      for (String path : new String[] {"", "api/overview", "onrecord/sparql?query=ASK%7B%7D", "console/", "console/$/ping", "$/server", "assets/app.js", ".well-known/void", "$/ping/"}) {
        assertThat(web.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(web.get(path, "Authorization", wrong).statusCode()).as(path + " with a wrong password").isEqualTo(401);
      }
      assertThat(web.get("").headers().firstValue("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
      assertThat(web.get("api/overview", "Authorization", right).statusCode()).isEqualTo(200);
      assertThat(web.get("onrecord/sparql?query=ASK%7B%7D", "Authorization", right).statusCode()).isEqualTo(200);
      assertThat(web.get("$/ping").statusCode()).isEqualTo(200);
    }
  }
}
