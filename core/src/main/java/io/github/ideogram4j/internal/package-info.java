/** Utilities that several packages of this library share. Not part of the public API: they may change in any release. */
@NullMarked
package io.github.ideogram4j.internal;

import org.jspecify.annotations.NullMarked;
