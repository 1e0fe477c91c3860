/** The time of the fake: a clock that tests move, and how long calls take. */
@NullMarked
package io.github.ideogram4j.fake.time;

import org.jspecify.annotations.NullMarked;
