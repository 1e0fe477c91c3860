/** Tests on PostgreSQL and H2. */
@NullMarked
package io.github.ideogram4j.jdbc;

import org.jspecify.annotations.NullMarked;
