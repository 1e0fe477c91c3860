/** Picture downloads: the client, the links it may follow, and the stream of bytes. */
@NullMarked
package io.github.ideogram4j.retrofit.internal.download;

import org.jspecify.annotations.NullMarked;
