/** Journal, budget and in-flight limit that many machines share in a database: PostgreSQL, or H2 to try it. */
@NullMarked
package io.github.ideogram4j.jdbc;

import org.jspecify.annotations.NullMarked;
