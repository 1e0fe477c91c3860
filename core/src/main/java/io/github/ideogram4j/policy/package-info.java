/** Policies between an application and a transport that make calls spend money safely: budget, retry, in-flight limit. */
@NullMarked
package io.github.ideogram4j.policy;

import org.jspecify.annotations.NullMarked;
