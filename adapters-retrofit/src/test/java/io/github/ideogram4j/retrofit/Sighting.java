package io.github.ideogram4j.retrofit;

import java.time.Duration;

/**
 * What was seen of one fault.
 *
 * @param outcome what the caller got
 * @param requests how many the server saw, whole or not
 * @param sockets how many connections the client opened
 * @param elapsed until the caller had control again
 * @param kept how many connections were left open for later use
 * @param inUse how many were never given back
 * @param next what became of the next call
 */
record Sighting(
        FaultOutcome outcome, int requests, int sockets, Duration elapsed, int kept, int inUse, FaultOutcome next) {}
