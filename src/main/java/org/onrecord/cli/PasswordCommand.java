package org.onrecord.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.onrecord.server.Password;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord password NAME}: the line that {@code serve --password-file} wants, for a password that is asked for. */
@Command(
    name = "password",
    mixinStandardHelpOptions = true,
    description = {
      "Asks for a password and prints NAME with its hash, for `serve --password-file`.",
      "Without a terminal the password is the first line of standard input."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:printed", "2:no password, or a name that cannot be used"})
final class PasswordCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Who signs in; no colon in it.")
  private String name;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      out.println(Password.line(name, password()));
      out.flush();
      return ExitStatus.DONE;
    } catch (IllegalArgumentException wrong) {
      spec.commandLine().getErr().println("onrecord password: " + wrong.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private static char[] password() throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? new char[0] : typed;
    }
    String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
