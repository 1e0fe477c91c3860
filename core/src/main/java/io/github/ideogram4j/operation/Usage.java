package io.github.ideogram4j.operation;

/**
 * What the service bills for a call, in terms of its price list.
 *
 * @param variant what the price depends on besides the operation: rendering speed or model; empty if nothing
 * @param character whether a character reference is used, which the vendor bills higher
 * @param images number of pictures asked for, 1 where the call makes none
 */
public record Usage(String operation, String variant, boolean character, int images) {}
