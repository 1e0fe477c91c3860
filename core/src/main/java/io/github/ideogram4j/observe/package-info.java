/** Observation of calls, for logs and metrics. */
@NullMarked
package io.github.ideogram4j.observe;

import org.jspecify.annotations.NullMarked;
