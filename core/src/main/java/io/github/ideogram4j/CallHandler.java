package io.github.ideogram4j;

/** One stage on a call's way to the transport: a policy around the next stage, or the transport itself. */
interface CallHandler {
    /** Carries out the call, or passes it on. */
    <R> R execute(Call<R> call);
}
