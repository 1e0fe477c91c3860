/** Drawing of pictures in a terminal. */
@NullMarked
package io.github.ideogram4j.cli.preview;

import org.jspecify.annotations.NullMarked;
