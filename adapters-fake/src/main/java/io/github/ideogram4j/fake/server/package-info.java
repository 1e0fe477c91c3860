/** The fake behind HTTP, for programs in any language. For the JVM only. */
@NullMarked
package io.github.ideogram4j.fake.server;

import org.jspecify.annotations.NullMarked;
