package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.pricing.Money;
import java.nio.file.Path;
import java.util.Optional;

/**
 * On what terms an order is carried out.
 *
 * @param journal where to remember what was paid for
 * @param dryRun whether to stop before anything is sent
 */
record Terms(
        GatewayChoice gateway, CallOptions call, Optional<Money> maxCost, Optional<Path> journal, boolean dryRun) {}
