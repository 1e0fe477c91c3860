/** What the fake and its server know of each other. */
@NullMarked
package io.github.ideogram4j.fake.internal.wire;

import org.jspecify.annotations.NullMarked;
