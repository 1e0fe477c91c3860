@NullMarked
package io.github.ideogram4j.fake.server;

import org.jspecify.annotations.NullMarked;
