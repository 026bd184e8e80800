package org.onrecord.server;

/** Answers one kind of question of the interface for programs with something that JSON can say. */
interface Endpoint {

  Object answer(Parameters parameters);
}
