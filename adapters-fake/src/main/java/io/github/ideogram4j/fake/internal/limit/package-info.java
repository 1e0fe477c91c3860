/** How many calls the service takes. */
@NullMarked
package io.github.ideogram4j.fake.internal.limit;

import org.jspecify.annotations.NullMarked;
