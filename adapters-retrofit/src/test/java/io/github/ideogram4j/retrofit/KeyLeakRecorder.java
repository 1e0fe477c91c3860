package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Records everything a user's code could see: all logs, both kinds of interceptors, and the events of OkHttp. */
final class KeyLeakRecorder extends Handler {
    private static final List<String> LOGGERS = List.of(
            "",
            "okhttp3.OkHttpClient",
            "okhttp3.internal.http2.Http2",
            "okhttp3.internal.concurrent.TaskRunner",
            "okhttp3.mockwebserver",
            "okio",
            "javax.net.ssl",
            "jdk.internal.net");

    private final List<Logger> loggers = new ArrayList<>(); // the log manager holds loggers weakly
    private final Queue<String> recorded = new ConcurrentLinkedQueue<>();

    void open() {
        setLevel(Level.ALL);
        for (String name : LOGGERS) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.ALL);
            loggers.add(logger);
        }
        loggers.get(0).addHandler(this);
    }

    @Override
    public void close() {
        loggers.get(0).removeHandler(this);
        loggers.get(0).setLevel(Level.INFO);
        loggers.stream().skip(1).forEach(logger -> logger.setLevel(null));
    }

    OkHttpClient.Builder observe(OkHttpClient.Builder client) {
        return observeEvents(client).addInterceptor(this::intercept).addNetworkInterceptor(this::intercept);
    }

    OkHttpClient.Builder observeEvents(OkHttpClient.Builder client) {
        return client.eventListener(new Events()).proxyAuthenticator((route, response) -> {
            record("authenticate");
            record(response);
            return null;
        });
    }

    String recorded() {
        return String.join("\n", recorded);
    }

    @Override
    public void publish(LogRecord entry) {
        record(entry.getMessage(), Arrays.toString(entry.getParameters()));
        if (entry.getThrown() != null) {
            record(entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    private Response intercept(Interceptor.Chain chain) throws IOException {
        record(
                chain.request(),
                chain.request().headers(),
                chain.request().url(),
                chain.call().request());
        try {
            Response response = chain.proceed(chain.request());
            record(response);
            return response;
        } catch (IOException e) {
            record(e);
            throw e;
        }
    }

    private void record(Response response) {
        record(response.toString(), response.request(), response.request().headers());
        Response network = response.networkResponse();
        if (network != null) {
            record(network.request(), network.request().headers());
        }
    }

    private void record(Object... said) {
        for (Object one : said) {
            recorded.add(String.valueOf(one));
        }
    }

    private void record(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        recorded.add(trace.toString());
    }

    private final class Events extends EventListener {
        @Override
        public void callStart(Call call) {
            record("callStart", call.request(), call.request().headers());
        }

        @Override
        public void requestHeadersEnd(Call call, Request request) {
            record("requestHeadersEnd", request, request.headers());
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            record("responseHeadersEnd", response.request(), response.request().headers());
        }

        @Override
        public void callFailed(Call call, IOException failure) {
            record(failure);
        }
    }
}
