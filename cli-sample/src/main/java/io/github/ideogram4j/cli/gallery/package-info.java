/** The HTML page of the pictures of a directory. */
@NullMarked
package io.github.ideogram4j.cli.gallery;

import org.jspecify.annotations.NullMarked;
