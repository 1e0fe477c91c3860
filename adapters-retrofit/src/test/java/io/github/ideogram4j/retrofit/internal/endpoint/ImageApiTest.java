package io.github.ideogram4j.retrofit.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class ImageApiTest {
    @Test
    void everyEndpoint_validatedEagerly_isAcceptedByRetrofit() {
        ImageApi api = EndpointRequests.retrofit(HttpUrl.get("http://localhost/"))
                .newBuilder()
                .validateEagerly(true)
                .build()
                .create(ImageApi.class);

        assertThat(api).isNotNull();
    }
}
