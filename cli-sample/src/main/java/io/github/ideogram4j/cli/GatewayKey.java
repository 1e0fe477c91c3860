package io.github.ideogram4j.cli;

import dagger.MapKey;

/** Tells Dagger which gateway a connector is for. */
@MapKey
@interface GatewayKey {
    GatewayName value();
}
