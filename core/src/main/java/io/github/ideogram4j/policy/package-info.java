/** Policies: what stands between an application and a transport, so that calls spend money safely. */
@NullMarked
package io.github.ideogram4j.policy;

import org.jspecify.annotations.NullMarked;
