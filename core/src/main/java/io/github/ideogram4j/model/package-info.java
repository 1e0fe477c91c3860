/** Values: what operations are made of and what the service answers. Sees nothing else. */
@NullMarked
package io.github.ideogram4j.model;

import org.jspecify.annotations.NullMarked;
