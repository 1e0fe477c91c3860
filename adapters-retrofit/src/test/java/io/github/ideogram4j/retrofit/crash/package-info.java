/** Kills programs that use a journal, and counts their payments. */
@NullMarked
package io.github.ideogram4j.retrofit.crash;

import org.jspecify.annotations.NullMarked;
