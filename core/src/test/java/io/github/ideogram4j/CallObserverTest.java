package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static io.github.ideogram4j.ScriptedTransport.busy;
import static io.github.ideogram4j.ScriptedTransport.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.observe.LoggingCallObserver;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CallObserverTest {
    private final List<String> events = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final ScriptedTransport answers = new ScriptedTransport();
    private final VirtualTime time = new VirtualTime();

    /** Reports bytes and a status, as a transport does. */
    private final Transport transport = new Transport() {
        @Override
        public <R> R execute(CheckedRequest<R> request) {
            request.options().transfers().sent(7, 7);
            time.pass(Duration.ofMillis(1500));
            R result = answers.execute(request);
            request.options().transfers().answered(200);
            return result;
        }

        @Override
        public InputStream open(GeneratedImage image, CallOptions options) {
            return answers.open(image, options);
        }

        @Override
        public Gateway gateway() {
            return answers.gateway();
        }
    };

    @Test
    void execute_success_reportsEventsInOrder() {
        answers.then(busy(null));

        observedBy((operation, gateway) -> new Events()).execute(OPERATION, CallOptions.defaults());

        assertThat(events)
                .containsExactly(
                        "checked 0",
                        "quoted $0.06",
                        "reserved 0.06",
                        "attempt 1",
                        "sent 7",
                        "attempt 2",
                        "sent 7",
                        "answered 200",
                        "finished PT4S -");
    }

    @Test
    void execute_requestBreaksARule_endsAfterTheCheck() {
        V3Generate wrong =
                V3Generate.builder("x").aspectRatio(new AspectRatio(7, 5)).build();

        assertThatThrownBy(
                        () -> observedBy((operation, gateway) -> new Events()).execute(wrong, CallOptions.defaults()))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(events).containsExactly("checked 1", "finished PT0S InvalidRequestException");
    }

    @Test
    void execute_observerThrows_changesNothing() {
        CallListener broken = new CallListener() {
            @Override
            public void attemptStarted(int number) {
                throw new IllegalStateException("a defect");
            }

            @Override
            public void finished(Duration took, Optional<Throwable> failure) {
                throw new IllegalStateException("a defect");
            }
        };

        observedBy((operation, gateway) -> broken).execute(OPERATION, CallOptions.defaults());
        observedBy((operation, gateway) -> {
                    throw new IllegalStateException("a defect");
                })
                .execute(OPERATION, CallOptions.defaults());

        assertThat(answers.calls()).hasSize(2);
    }

    @Test
    void execute_callerHasListener_receivesSameProgress() {
        List<Long> heard = new ArrayList<>();
        TransferListener listener = new TransferListener() {
            @Override
            public void sent(long bytes, long total) {
                heard.add(bytes);
            }
        };

        observedBy((operation, gateway) -> new Events())
                .execute(OPERATION, CallOptions.defaults().withTransfers(listener));

        assertThat(heard).containsExactly(7L);
        assertThat(events).contains("sent 7");
    }

    @Test
    void lineLogger_callEnds_writesOneLine() {
        Ideogram service = observedBy(new LoggingCallObserver(lines::add));
        service.execute(OPERATION, CallOptions.defaults());
        answers.then(unknown());
        assertThatThrownBy(() -> service.execute(OPERATION, CallOptions.defaults()))
                .isNotNull();

        assertThat(lines)
                .containsExactly(
                        "gen_ai.operation.name=v3-generate gen_ai.provider.name=aihubmix ideogram.quote=$0.06"
                                + " ideogram.attempts=1 http.request.body.size=7 http.response.status_code=200"
                                + " gen_ai.client.operation.duration=1.5",
                        "gen_ai.operation.name=v3-generate gen_ai.provider.name=aihubmix ideogram.quote=$0.06"
                                + " ideogram.attempts=1 http.request.body.size=7"
                                + " gen_ai.client.operation.duration=1.5 error.type=OUTCOME_UNKNOWN"
                                + " ideogram.delivery=UNKNOWN");
    }

    private Ideogram observedBy(CallObserver observer) {
        return Ideogram.builder(transport)
                .timing(time.timing())
                .observer(observer)
                .build();
    }

    private final class Events implements CallListener {
        @Override
        public void checked(List<Violation> violations) {
            events.add("checked " + violations.size());
        }

        @Override
        public void quoted(Quote quote) {
            events.add("quoted " + quote);
        }

        @Override
        public void reserved(Money amount) {
            events.add("reserved " + amount);
        }

        @Override
        public void attemptStarted(int number) {
            events.add("attempt " + number);
        }

        @Override
        public void sent(long bytes, long total) {
            events.add("sent " + bytes);
        }

        @Override
        public void answered(int status) {
            events.add("answered " + status);
        }

        @Override
        public void finished(Duration took, Optional<Throwable> failure) {
            String outcome =
                    failure.map(thrown -> thrown.getClass().getSimpleName()).orElse("-");
            events.add("finished " + took + " " + outcome);
        }
    }
}
