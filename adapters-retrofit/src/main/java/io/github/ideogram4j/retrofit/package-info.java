/** The HTTP transport over Retrofit, OkHttp and Moshi. */
@NullMarked
package io.github.ideogram4j.retrofit;

import org.jspecify.annotations.NullMarked;
