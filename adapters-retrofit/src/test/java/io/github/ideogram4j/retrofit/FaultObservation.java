package io.github.ideogram4j.retrofit;

import java.time.Duration;

/**
 * The observations of one fault.
 *
 * @param outcome what the caller got
 * @param requests the number of requests the server saw, complete or not
 * @param sockets the number of connections the client opened
 * @param elapsed the time until the call returned
 * @param kept the number of connections kept in the pool
 * @param inUse the number of connections never released
 * @param next the outcome of the next call
 */
record FaultObservation(
        FaultOutcome outcome, int requests, int sockets, Duration elapsed, int kept, int inUse, FaultOutcome next) {}
