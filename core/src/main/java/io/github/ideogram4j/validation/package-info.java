/** The rules of the service and its gateways, which requests are checked against before they are sent. */
@NullMarked
package io.github.ideogram4j.validation;

import org.jspecify.annotations.NullMarked;
