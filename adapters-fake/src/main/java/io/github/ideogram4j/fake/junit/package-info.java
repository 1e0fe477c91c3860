/** The fake as an extension of JUnit 5, which is an optional dependency of this library. */
@NullMarked
package io.github.ideogram4j.fake.junit;

import org.jspecify.annotations.NullMarked;
