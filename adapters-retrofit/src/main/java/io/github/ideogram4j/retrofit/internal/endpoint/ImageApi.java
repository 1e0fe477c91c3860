package io.github.ideogram4j.retrofit.internal.endpoint;

import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The endpoints of the service as a Retrofit interface. {@link EndpointRequests} takes the requests of its calls. */
interface ImageApi {
    /** Relays require this header. */
    String ACCEPT = "Accept: application/json";

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/generate")
    Call<ResponseBody> generateV3(@Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/remix")
    Call<ResponseBody> remixV3(@Body RequestBody form);

    /** The last path segment, {@code name}, differs between gateways. */
    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/{name}")
    Call<ResponseBody> editV3(@Path("name") String name, @Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/reframe")
    Call<ResponseBody> reframeV3(@Body RequestBody form);

    @Headers(ACCEPT)
    @POST("v1/ideogram-v3/replace-background")
    Call<ResponseBody> replaceBackgroundV3(@Body RequestBody form);

    @Headers(ACCEPT)
    @POST("generate")
    Call<ResponseBody> generate(@Body RequestBody json);

    @Headers(ACCEPT)
    @POST("remix")
    Call<ResponseBody> remix(@Body RequestBody form);

    @Headers(ACCEPT)
    @POST("edit")
    Call<ResponseBody> edit(@Body RequestBody form);

    @Headers(ACCEPT)
    @POST("upscale")
    Call<ResponseBody> upscale(@Body RequestBody form);

    @Headers(ACCEPT)
    @POST("describe")
    Call<ResponseBody> describe(@Body RequestBody form);
}
