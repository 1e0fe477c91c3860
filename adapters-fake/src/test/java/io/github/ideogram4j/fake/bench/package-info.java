/** What the policies cost: docs/performance.md. */
@NullMarked
package io.github.ideogram4j.fake.bench;

import org.jspecify.annotations.NullMarked;
