/** Stand-ins for the classes of the platform that the Android samples name, so that they compile here. */
@NullMarked
package android.graphics;

import org.jspecify.annotations.NullMarked;
