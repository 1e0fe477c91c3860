/** Stand-ins for the two classes of the platform that the Android sample names, so that it compiles here. */
@NullMarked
package android.graphics;

import org.jspecify.annotations.NullMarked;
