package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.port.WireRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Transports with one defect each. Not a test class by name: {@link MutantsTest} runs them. */
final class Mutants {
    private Mutants() {}

    static final class Correct extends Mutant {}

    /** The path in the documentation of the gateway. */
    static final class WrongPath extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            String path = correct.path().replace("/ideogram/edit", "/ideogram/eidt");
            return new WireRequest(correct.method(), path, correct.headers(), correct.bytes());
        }
    }

    static final class ImageForImageFile extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            return withBody(correct, body -> body.replace("name=\"image_file\"", "name=\"image\""));
        }
    }

    static final class MissingFileName extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            return withBody(correct, body -> body.replaceAll("; filename=\"[^\"]*\"", ""));
        }
    }

    static final class BracketsOnRepeatedParts extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            return withBody(
                    correct, body -> body.replace("\"style_reference_images\"", "\"style_reference_images[]\""));
        }
    }

    static final class EmptyPartForWhatIsNotSet extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            String part = "Content-Disposition: form-data; name=\"negative_prompt\"\r\n\r\n";
            return withBody(correct, body -> body.replaceFirst("^(--[^\r]+)\r\n", "$1\r\n" + part + "\r\n$1\r\n"));
        }
    }

    static final class BearerForApiKey extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            Map<String, String> headers = new TreeMap<>(correct.headers());
            String key = headers.remove("api-key");
            if (key != null) {
                headers.put("authorization", "Bearer " + key);
            }
            return new WireRequest(correct.method(), correct.path(), headers, correct.bytes());
        }
    }

    static final class KeyForThePictureHost extends Mutant {
        @Override
        WireRequest sent(WireRequest correct) {
            Map<String, String> headers = new TreeMap<>(correct.headers());
            headers.put("api-key", KEY);
            return new WireRequest(correct.method(), correct.path(), headers, correct.bytes());
        }
    }

    /** Sends a request again after some failures. */
    private abstract static class Resending extends Mutant {
        private final Predicate<ImageServiceException> again;

        Resending(Predicate<ImageServiceException> again) {
            this.again = again;
        }

        @Override
        final <R> R call(Transport correct, CheckedRequest<R> request) {
            try {
                return correct.execute(request);
            } catch (ImageServiceException failure) {
                if (again.test(failure)) {
                    return correct.execute(request);
                }
                throw failure;
            }
        }
    }

    static final class ResendOn500 extends Resending {
        ResendOn500() {
            super(failure -> status(failure) == 500);
        }
    }

    static final class ResendOn503AtOnce extends Resending {
        ResendOn503AtOnce() {
            super(failure -> status(failure) == 503 && failure.delivery() == Delivery.REJECTED);
        }
    }

    static final class ResendWhenLost extends Resending {
        ResendWhenLost() {
            super(failure -> failure instanceof OutcomeUnknownException && status(failure) == 0);
        }
    }

    static final class FollowedRedirect extends Resending {
        FollowedRedirect() {
            super(failure -> status(failure) / 100 == 3);
        }
    }

    /** Throws another exception. */
    private abstract static class Misreporting extends Mutant {
        abstract RuntimeException translated(ImageServiceException failure);

        @Override
        final <R> R call(Transport correct, CheckedRequest<R> request) {
            try {
                return correct.execute(request);
            } catch (ImageServiceException failure) {
                throw translated(failure);
            }
        }
    }

    static final class No403Mapping extends Misreporting {
        @Override
        RuntimeException translated(ImageServiceException failure) {
            return failure instanceof AuthenticationException && status(failure) == 403
                    ? new RequestRejectedException(
                            String.valueOf(failure.getMessage()),
                            failure.reply().orElseThrow())
                    : failure;
        }
    }

    static final class TimeoutTakenForNotSent extends Misreporting {
        @Override
        RuntimeException translated(ImageServiceException failure) {
            return failure instanceof DeadlineExceededException
                    ? new DeadlineExceededException("late", Delivery.NOT_SENT, failure)
                    : failure;
        }
    }

    static final class LostInterruptFlag extends Misreporting {
        @Override
        RuntimeException translated(ImageServiceException failure) {
            if (failure instanceof CallInterruptedException) {
                Thread.interrupted();
            }
            return failure;
        }
    }

    static final class UnmappedException extends Misreporting {
        @Override
        RuntimeException translated(ImageServiceException failure) {
            return failure instanceof MalformedAnswerException ? new IllegalStateException(failure) : failure;
        }
    }

    /** Parses as an enum what the service may extend. */
    static final class EnumParseFailure extends Mutant {
        private static final Set<String> KNOWN = Set.of("GENERAL");

        @Override
        <R> R call(Transport correct, CheckedRequest<R> request) {
            R result = correct.execute(request);
            if (result instanceof ImageBatch batch) {
                batch.images().forEach(image -> image.style().ifPresent(EnumParseFailure::parse));
            }
            return result;
        }

        private static void parse(String style) {
            if (!KNOWN.contains(style)) {
                throw new MalformedAnswerException("no enum constant " + new StyleType(style), null, null);
            }
        }
    }

    static final class DroppedExtraParameters extends Mutant {
        @Override
        <R> R call(Transport correct, CheckedRequest<R> request) {
            CallOptions options = request.options();
            CallOptions stripped = new CallOptions(
                    options.timeout(),
                    options.deadline(),
                    options.attemptTimeout(),
                    options.maxAttempts(),
                    options.idempotencyKey(),
                    options.sendAgain(),
                    Map.of(),
                    options.transfers());
            return correct.execute(CheckedRequest.of(request.operation(), stripped, request.gateway()));
        }
    }

    /** Checks by its own rules what was checked by those of another gateway. */
    static final class AcceptedForeignRequest extends Mutant {
        @Override
        <R> R call(Transport correct, CheckedRequest<R> request) {
            return correct.execute(CheckedRequest.of(request.operation(), request.options(), correct.gateway()));
        }
    }

    static final class IgnoredListeners extends Mutant {
        @Override
        <R> R call(Transport correct, CheckedRequest<R> request) {
            return correct.execute(request.withTransfers(TransferListener.NONE));
        }
    }

    static final class SwallowedTruncation extends Mutant {
        @Override
        InputStream open(Transport correct, GeneratedImage image, CallOptions options) {
            return new FilterInputStream(correct.open(image, options)) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    try {
                        return super.read(into, offset, length);
                    } catch (InterruptedIOException e) {
                        throw e;
                    } catch (IOException e) {
                        return -1;
                    }
                }
            };
        }
    }

    private static int status(ImageServiceException failure) {
        return failure.reply().map(ServiceReply::status).orElse(0);
    }
}
