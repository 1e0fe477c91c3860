/** A fleet of processes against a gateway that counts, some of them killed. */
@NullMarked
package io.github.ideogram4j.jdbc.trial;

import org.jspecify.annotations.NullMarked;
