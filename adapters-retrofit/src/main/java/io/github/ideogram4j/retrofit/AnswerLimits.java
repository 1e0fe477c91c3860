package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/** Gives the answer as long as the call has, and reads no more of a refusal than is worth keeping. */
final class AnswerLimits implements Interceptor {
    private static final long REFUSAL_BYTES = 16 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Transit transit = chain.request().tag(Transit.class);
        Response response = transit == null ? chain.proceed(chain.request()) : proceed(chain, transit.deadline());
        return limited(response);
    }

    /** A refusal's body is cut and read here: Retrofit would hold all of it, and forget the status if it broke off. */
    static Response limited(Response response) {
        return response.isSuccessful() ? response : withBodyRead(response);
    }

    private static Response proceed(Chain chain, Deadline deadline) throws IOException {
        int millis = deadline.readMillis(HttpClients.atLeastAnswerTime(chain.readTimeoutMillis()));
        return chain.withReadTimeout(millis, TimeUnit.MILLISECONDS).proceed(chain.request());
    }

    private static Response withBodyRead(Response response) {
        ResponseBody body = response.body();
        Buffer head = new Buffer();
        if (body != null) {
            readHead(body.source(), head);
            body.close();
        }
        return response.newBuilder()
                .body(ResponseBody.create(head, body == null ? null : body.contentType(), head.size()))
                .build();
    }

    private static void readHead(BufferedSource source, Buffer head) {
        try {
            source.request(REFUSAL_BYTES);
        } catch (IOException e) {
            // what has come is kept, also if the rest does not come
        }
        head.write(
                source.getBuffer(), Math.min(REFUSAL_BYTES, source.getBuffer().size()));
    }
}
