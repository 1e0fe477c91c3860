package io.github.ideogram4j.retrofit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A self-signed certificate for 127.0.0.1, generated for each run, because a stored one would expire. */
public final class TestCertificate {
    private static final char[] PASSWORD = "password".toCharArray();

    private static final String ALIAS = "test";

    private static @Nullable TestCertificate shared;

    private final KeyStore store;

    private TestCertificate(KeyStore store) {
        this.store = store;
    }

    /** Generated once, because that takes a second. */
    public static synchronized TestCertificate shared() throws IOException {
        TestCertificate made = shared;
        if (made == null) {
            made = create();
            shared = made;
        }
        return made;
    }

    private static TestCertificate create() throws IOException {
        Path folder = Files.createTempDirectory("certificate");
        Path file = folder.resolve("store.p12");
        try {
            generate(file);
            return new TestCertificate(KeyStore.getInstance(file.toFile(), PASSWORD));
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IOException("no certificate", e);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /**
     * Without its key, for a client in another process than the server.
     *
     * @param encoded as from {@link #encoded}
     */
    public static TestCertificate of(String encoded) throws GeneralSecurityException, IOException {
        byte[] bytes = Base64.getDecoder().decode(encoded);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry(
                ALIAS, CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
        return new TestCertificate(store);
    }

    /** The certificate in Base64. */
    public String encoded() throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(store.getCertificate(ALIAS).getEncoded());
    }

    /** For a server with this certificate. */
    public SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For a server without a key, whose handshakes fail. */
    static SSLContext none() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        return context;
    }

    /** Lets {@code client} trust this certificate alone. */
    public OkHttpClient.Builder trustedBy(OkHttpClient.Builder client) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new X509TrustManager[] {manager}, null);
        return client.sslSocketFactory(context.getSocketFactory(), manager);
    }

    private static void generate(Path file) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", windows ? "keytool.exe" : "keytool");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        ALIAS,
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password",
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
    }
}
