/** The journal of paid requests: its interface, its entries, and the implementation in a file. */
@NullMarked
package io.github.ideogram4j.journal;

import org.jspecify.annotations.NullMarked;
