package org.onrecord.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A library for browsers that comes as a jar: where its files are on the class path. */
final class WebJar {

  private WebJar() {}

  /** "META-INF/resources/webjars/codemirror/5.65.20". */
  static String folder(String name) {
    String about = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream in = WebJar.class.getClassLoader().getResourceAsStream(about)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + about + "; build the jar again");
      }
      Properties properties = new Properties();
      properties.load(in);
      return "META-INF/resources/webjars/" + name + "/" + properties.getProperty("version");
    } catch (IOException broken) {
      throw new UncheckedIOException(about, broken);
    }
  }
}
