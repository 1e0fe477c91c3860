package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What becomes of a call to the fake; see {@link FakeTransport#next}. A call that fails ends with the exception, and the
 * delivery, that a real transport has for it.
 */
public abstract class Outcome {
    Outcome() {}

    /** It is carried out, as is every call that nothing was said about. */
    public static Outcome answered() {
        return new Course(Attempt::arrive, false);
    }

    /** It is carried out, but the safety filter holds the first of its pictures back: that one has no link. */
    public static Outcome firstPictureHeldBack() {
        return new Course(Attempt::arrive, true);
    }

    /**
     * The service refuses it.
     *
     * @param status HTTP status, 400 to 599; decides what the failure means
     */
    public static Refused refused(int status) {
        return Refused.of(status);
    }

    /** No connection comes about; it never arrives. */
    public static Outcome unreachable() {
        return new Course(
                attempt -> {
                    throw new ServiceUnreachableException(
                            "no connection to " + attempt.gateway() + ", as scripted", null);
                },
                false);
    }

    /** It arrives, and the connection is lost before an answer comes. */
    public static Outcome lost() {
        return failed(attempt -> new OutcomeUnknownException(
                "no answer from " + attempt.gateway() + " to a request it may have, as scripted", null, null));
    }

    /** It arrives, and nothing more happens until its timeout, after ten minutes if it has none, or an interrupt. */
    public static Outcome silent() {
        return failed(Attempt::waitInVain);
    }

    /** It is carried out and billed, but the answer makes no sense. */
    public static Outcome unreadable() {
        return failed(attempt -> new MalformedAnswerException(
                attempt.gateway() + " answered, but not to be read, as scripted", null, null));
    }

    private static Outcome failed(Function<Attempt, ImageServiceException> failure) {
        return new Course(
                attempt -> {
                    attempt.arrive();
                    throw failure.apply(attempt);
                },
                false);
    }

    /** Lets the call come as far as it comes; returns if it is to be carried out. */
    abstract void befall(Attempt attempt);

    boolean holdsFirstPictureBack() {
        return false;
    }

    private static final class Course extends Outcome {
        private final Consumer<Attempt> course;
        private final boolean holdsFirstPictureBack;

        Course(Consumer<Attempt> course, boolean holdsFirstPictureBack) {
            this.course = course;
            this.holdsFirstPictureBack = holdsFirstPictureBack;
        }

        @Override
        void befall(Attempt attempt) {
            course.accept(attempt);
        }

        @Override
        boolean holdsFirstPictureBack() {
            return holdsFirstPictureBack;
        }
    }
}
