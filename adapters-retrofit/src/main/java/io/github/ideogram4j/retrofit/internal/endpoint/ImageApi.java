package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.retrofit.internal.http.RequestState;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/** The endpoints of the service as a Retrofit interface. The answers are streamed, so that they are read as they arrive. */
interface ImageApi {
    /** Relays require this header. */
    String ACCEPT = "Accept: application/json";

    @Headers(ACCEPT)
    @Streaming
    @POST("v1/ideogram-v3/generate")
    Call<ResponseBody> generateV3(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("v1/ideogram-v3/remix")
    Call<ResponseBody> remixV3(@Tag RequestState state, @Body RequestBody form);

    /** The last path segment, {@code name}, differs between gateways. */
    @Headers(ACCEPT)
    @Streaming
    @POST("v1/ideogram-v3/{name}")
    Call<ResponseBody> editV3(@Path("name") String name, @Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("v1/ideogram-v3/reframe")
    Call<ResponseBody> reframeV3(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("v1/ideogram-v3/replace-background")
    Call<ResponseBody> replaceBackgroundV3(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("generate")
    Call<ResponseBody> generate(@Tag RequestState state, @Body RequestBody json);

    @Headers(ACCEPT)
    @Streaming
    @POST("remix")
    Call<ResponseBody> remix(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("edit")
    Call<ResponseBody> edit(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("upscale")
    Call<ResponseBody> upscale(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @Streaming
    @POST("describe")
    Call<ResponseBody> describe(@Tag RequestState state, @Body RequestBody form);
}
