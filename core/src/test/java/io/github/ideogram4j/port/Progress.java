package io.github.ideogram4j.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.TransferListener;
import java.util.List;

/** Records the progress of a call. */
final class Progress implements TransferListener {
    private final Arrivals<Step> sent = new Arrivals<>();
    private final Arrivals<Step> received = new Arrivals<>();

    private record Step(long bytes, long total) {}

    @Override
    public void sent(long bytes, long total) {
        sent.add(new Step(bytes, total));
    }

    @Override
    public void received(long bytes, long total) {
        received.add(new Step(bytes, total));
    }

    /** The size of the whole request. */
    long wholeRequest() {
        return whole(sent.all());
    }

    /** The size of the whole picture. */
    long wholePicture() {
        return whole(received.all());
    }

    private static long whole(List<Step> steps) {
        assertThat(steps).isNotEmpty();
        assertThat(steps).extracting(Step::bytes).isSorted();
        assertThat(steps).extracting(Step::total).containsOnly(steps.get(0).total());
        Step last = steps.get(steps.size() - 1);
        assertThat(last.bytes()).isEqualTo(last.total());
        return last.total();
    }
}
