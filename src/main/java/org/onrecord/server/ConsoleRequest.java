package org.onrecord.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that Fuseki's console makes. The console takes the folder it was loaded from for the server's root: it asks
 * {@code /console/onrecord/sparql} where it means {@code /onrecord/sparql}.
 */
final class ConsoleRequest extends HttpServletRequestWrapper {

  private static final String FOLDER = "/console";

  private ConsoleRequest(HttpServletRequest request) {
    super(request);
  }

  /** The request as the console means it; any other request as it is. */
  static HttpServletRequest unwrapped(HttpServletRequest request) {
    return request.getRequestURI().startsWith(FOLDER + "/onrecord") ? new ConsoleRequest(request) : request;
  }

  @Override
  public String getRequestURI() {
    return super.getRequestURI().substring(FOLDER.length());
  }

  @Override
  public String getServletPath() {
    return getRequestURI();
  }

  @Override
  public String getPathInfo() {
    return null;
  }
}
