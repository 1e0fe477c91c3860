package io.github.ideogram4j.retrofit.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.retrofit.internal.http.TransferProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureDownloaderTest {
    private static final TransferProgress.Report NO_REPORT = TransferListener.NONE::received;

    @ParameterizedTest
    @CsvSource({"3,true", "2,false"})
    void decode_anySize_isAtMostTheMaximum(long cap, boolean fits) {
        if (fits) {
            assertThat(PictureDownloader.decode("data:;base64,AAAA", cap, NO_REPORT))
                    .hasBinaryContent(new byte[3]);
        } else {
            assertThatThrownBy(() -> PictureDownloader.decode("data:;base64,AAAA", cap, NO_REPORT))
                    .isInstanceOf(PictureUnavailableException.class)
                    .hasMessageContaining("larger than 2 bytes: 3");
        }
    }
}
