/** The HTTP stack: clients, interceptors, threads, the state of a paid request, and the mapping of errors. */
@NullMarked
package io.github.ideogram4j.retrofit.internal.http;

import org.jspecify.annotations.NullMarked;
