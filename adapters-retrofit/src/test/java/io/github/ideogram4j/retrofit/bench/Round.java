package io.github.ideogram4j.retrofit.bench;

/**
 * What a round of calls took.
 *
 * @param cpuMicros of the whole process, a call
 * @param kilobytes allocated by all of its threads, a call
 * @param perSecond calls that ended
 * @param p99Millis how long one call in a hundred took, or longer
 */
record Round(double cpuMicros, double kilobytes, double perSecond, double p99Millis) {}
