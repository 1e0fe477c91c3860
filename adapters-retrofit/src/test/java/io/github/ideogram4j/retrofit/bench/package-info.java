/** Measures the transport against OkHttp by hand; {@code docs/performance.md} says how to run it. */
@NullMarked
package io.github.ideogram4j.retrofit.bench;

import org.jspecify.annotations.NullMarked;
