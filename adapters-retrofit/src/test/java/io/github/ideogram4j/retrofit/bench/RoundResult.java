package io.github.ideogram4j.retrofit.bench;

/**
 * The figures of one round of calls.
 *
 * @param cpuMicros the CPU time of the process per call
 * @param kilobytes the thousands of bytes allocated by all threads per call
 * @param perSecond the calls completed per second
 * @param p50Millis the median duration of a call
 * @param p99Millis the 99th percentile of the duration of a call
 */
record RoundResult(double cpuMicros, double kilobytes, double perSecond, double p50Millis, double p99Millis) {}
