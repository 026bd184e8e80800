package org.onrecord.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Hands each request to a servlet of the newest view of the store, which stays open until the request is answered. */
final class Current extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient AtomicReference<View> newest;
  private final transient Function<View, HttpServlet> part;

  Current(AtomicReference<View> newest, Function<View, HttpServlet> part) {
    this.newest = newest;
    this.part = part;
  }

  /** What answers from the store as it was at one time; whatever it has counted or looked up stays true for as long as it is asked. */
  record View(StatementIndex index, HttpServlet api, HttpServlet wellKnown, HttpServlet linkedData) {}

  @Override
  public void service(ServletRequest request, ServletResponse answer) throws ServletException, IOException {
    View view = newest.get();
    while (!view.index().retain()) {
      view = newest.get();
    }
    try {
      part.apply(view).service(request, answer);
    } finally {
      view.index().release();
    }
  }
}
