/** The image service in process: the same port, validation and exceptions, real pictures, no network. */
@NullMarked
package io.github.ideogram4j.fake;

import org.jspecify.annotations.NullMarked;
