package io.github.ideogram4j.retrofit;

/**
 * What all calls of one service share.
 *
 * @param editPath what the gateway calls V3 edit
 */
record HttpEndpoints(ImageApi api, String editPath, PaidCalls calls, ImageMapper mapper) {}
