/** What the service and its gateways accept, as data, checked before any money is spent. */
@NullMarked
package io.github.ideogram4j.validation;

import org.jspecify.annotations.NullMarked;
