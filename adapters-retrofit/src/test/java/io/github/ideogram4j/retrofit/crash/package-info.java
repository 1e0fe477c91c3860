/** Kills programs that have a journal, and looks at what they paid. */
@NullMarked
package io.github.ideogram4j.retrofit.crash;

import org.jspecify.annotations.NullMarked;
