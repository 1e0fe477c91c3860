/** Reads pictures with ImageIO and saves the pictures of an answer as files. */
@NullMarked
package io.github.ideogram4j.cli.picture;

import org.jspecify.annotations.NullMarked;
