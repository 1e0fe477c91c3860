/** Compares the transport with hand-written OkHttp; {@code docs/performance.md} explains how to run it. */
@NullMarked
package io.github.ideogram4j.retrofit.bench;

import org.jspecify.annotations.NullMarked;
