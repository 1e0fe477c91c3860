package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.assertHidesKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Calls through this library. */
record LibraryCaller(RetrofitTransport service, HttpUrl url, Path folder) implements FaultCaller {

    @Override
    public FaultOutcome call(FaultRequest request, Duration timeout) {
        try {
            request.send(service, url, folder, CallOptions.defaults().withTimeout(timeout));
            return FaultOutcome.SUCCESS;
        } catch (ImageServiceException e) {
            assertHidesKey(e);
            assertThat(String.valueOf(e.getMessage()).endsWith("the request may have been carried out and billed"))
                    .as("words about money: %s", e.getMessage())
                    .isEqualTo(e.mayHaveBeenBilled() && request != FaultRequest.PICTURE);
            return FaultOutcome.of(e);
        }
    }
}
