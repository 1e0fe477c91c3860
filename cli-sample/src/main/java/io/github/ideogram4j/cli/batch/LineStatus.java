package io.github.ideogram4j.cli.batch;

/** What became of a line. */
enum LineStatus {
    /** Not finished: a run does it. */
    LEFT,
    DONE,
    /** It failed, and the outcome is known. */
    FAILED,
    /** It may have been made and billed. */
    UNKNOWN,
    /** Nothing was sent, because the line broke a rule when its turn came: a file had changed. A run does it. */
    SKIPPED
}
