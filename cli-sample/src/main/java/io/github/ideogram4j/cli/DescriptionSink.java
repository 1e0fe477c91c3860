package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Descriptions;

/** Descriptions are printed, so nothing needs to be ready for them. */
record DescriptionSink() implements Sink<Descriptions> {
    @Override
    public void prepare(Entries entries) {}

    @Override
    public void leave() {}

    @Override
    public Result take(Order<Descriptions> order, Descriptions answer, Ideogram ideogram, CallOptions options) {
        return Result.ofDescriptions(answer.texts());
    }
}
