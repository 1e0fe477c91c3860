package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.retrofit.internal.http.RequestState;
import io.github.ideogram4j.retrofit.internal.wire.WireBatch;
import io.github.ideogram4j.retrofit.internal.wire.WireDescriptions;
import okhttp3.RequestBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/** The endpoints of the service as a Retrofit interface. */
interface ImageApi {
    /** Relays require this header. */
    String ACCEPT = "Accept: application/json";

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/generate")
    Call<WireBatch> generateV3(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/remix")
    Call<WireBatch> remixV3(@Tag RequestState state, @Body RequestBody form);

    /** The last path segment, {@code name}, differs between gateways. */
    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/{name}")
    Call<WireBatch> editV3(@Path("name") String name, @Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/reframe")
    Call<WireBatch> reframeV3(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/replace-background")
    Call<WireBatch> replaceBackgroundV3(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("generate")
    Call<WireBatch> generate(@Tag RequestState state, @Body RequestBody json);

    @Headers(ACCEPT)
    @POST("remix")
    Call<WireBatch> remix(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("edit")
    Call<WireBatch> edit(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("upscale")
    Call<WireBatch> upscale(@Tag RequestState state, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("describe")
    Call<WireDescriptions> describe(@Tag RequestState state, @Body RequestBody form);
}
