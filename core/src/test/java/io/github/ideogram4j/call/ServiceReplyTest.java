package io.github.ideogram4j.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceReplyTest {
    @Test
    void headers_changedByTheirMaker_stayAsTheyWere() {
        List<String> values = new ArrayList<>(List.of("secret"));
        Map<String, List<String>> headers = new HashMap<>(Map.of("server", values));
        ServiceReply reply = new ServiceReply(429, Optional.empty(), Optional.empty(), "", headers);

        values.clear();
        headers.clear();

        assertThat(reply.headers()).containsExactly(Map.entry("server", List.of("secret")));
        assertThat(reply.toString()).doesNotContain("secret");
    }
}
