/** The endpoints: which one serves which operation, and how a paid request is sent. */
@NullMarked
package io.github.ideogram4j.retrofit.internal.endpoint;

import org.jspecify.annotations.NullMarked;
