package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The opening of a picture; whoever gets the response closes it. */
final class PictureExchange implements HttpExchange<Response> {
    private final Call call;
    private @Nullable Response response; // touched by the HTTP thread only

    PictureExchange(Call call) {
        this.call = call;
    }

    @Override
    public Response execute() throws IOException {
        Response opened = call.execute();
        response = opened;
        return opened;
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    @Override
    public void finish(boolean abandoned) {
        if (abandoned && response != null) {
            response.close();
        }
    }
}
