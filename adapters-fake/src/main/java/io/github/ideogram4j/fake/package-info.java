/** An in-process image service with the same port, validation and exceptions as a real one, for offline use and tests. */
@NullMarked
package io.github.ideogram4j.fake;

import org.jspecify.annotations.NullMarked;
