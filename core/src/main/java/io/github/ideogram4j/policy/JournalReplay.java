package io.github.ideogram4j.policy;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.UniformHandler;

/** Answers an operation from the journal. The fingerprint holds the operation's name, so the kinds of result agree. */
final class JournalReplay extends UniformHandler {
    private final JournalAnswer answer;

    JournalReplay(JournalAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected ImageBatch pictures(Operation<ImageBatch> operation) {
        return answer.images().orElseThrow(() -> new IllegalStateException("the journal has no images for it"));
    }

    @Override
    public Descriptions describe(Describe operation) {
        return answer.descriptions()
                .orElseThrow(() -> new IllegalStateException("the journal has no descriptions for it"));
    }
}
