/** Picture files: header probe, PNG reading and writing, mask inspection. Sees nothing but the JDK. */
@NullMarked
package io.github.ideogram4j.image;

import org.jspecify.annotations.NullMarked;
