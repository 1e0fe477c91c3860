package io.github.ideogram4j.retrofit;

import okhttp3.RequestBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/** The endpoints, relative to {@link HttpGateway#endpoints()}. */
interface ImageApi {
    // relays require it
    String ACCEPT = "Accept: application/json";

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/generate")
    Call<WireBatch> generateV3(@Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/remix")
    Call<WireBatch> remixV3(@Tag Transit transit, @Body RequestBody form);

    /** Goes by the name the gateway has for it: {@link HttpGateway#editPath()}. */
    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/{name}")
    Call<WireBatch> editV3(@Path("name") String name, @Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/reframe")
    Call<WireBatch> reframeV3(@Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/replace-background")
    Call<WireBatch> replaceBackgroundV3(@Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("generate")
    Call<WireBatch> generate(@Tag Transit transit, @Body RequestBody json);

    @Headers(ACCEPT)
    @POST("remix")
    Call<WireBatch> remix(@Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("edit")
    Call<WireBatch> edit(@Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("upscale")
    Call<WireBatch> upscale(@Tag Transit transit, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("describe")
    Call<WireDescriptions> describe(@Tag Transit transit, @Body RequestBody form);
}
