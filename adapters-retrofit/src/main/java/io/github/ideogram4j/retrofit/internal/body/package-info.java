/** Request bodies: multipart forms and JSON, encoded from operations. */
@NullMarked
package io.github.ideogram4j.retrofit.internal.body;

import org.jspecify.annotations.NullMarked;
