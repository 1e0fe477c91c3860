package io.github.ideogram4j.jdbc.mutant;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalAnswer;
import io.github.ideogram4j.journal.JournalContract;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** Journals with one defect each. Not a test class by name: {@link ContractMutantsTest} runs them. */
final class JournalMutants {
    private JournalMutants() {}

    /** Runs the contract with a journal that is correct except for what a mutant overrides. */
    abstract static class JournalMutant extends JournalContract {
        @TempDir
        Path directory;

        Journal mutated(Journal journal) {
            return journal;
        }

        Path file() throws IOException {
            return directory.resolve("paid.journal");
        }

        @Override
        protected final Journal journal() throws IOException {
            return mutated(FileJournal.at(file()));
        }

        @Override
        protected Journal afterACrash() throws IOException {
            Path copy = Files.createTempDirectory(directory, "copy").resolve("paid.journal");
            Files.copy(file(), copy);
            return mutated(FileJournal.at(copy));
        }
    }

    /** Passes everything on. */
    abstract static class JournalDecorator implements Journal {
        final Journal journal;

        JournalDecorator(Journal journal) {
            this.journal = journal;
        }

        @Override
        public Optional<JournalEntry> find(RequestFingerprint request, Duration patience) throws IOException {
            return journal.find(request, patience);
        }

        @Override
        public Optional<JournalEntry> begin(
                RequestFingerprint request, String operation, boolean sendAgain, Duration patience) throws IOException {
            return journal.begin(request, operation, sendAgain, patience);
        }

        @Override
        public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
            journal.answered(request, answer);
        }

        @Override
        public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
            journal.failed(request, delivery, reason);
        }
    }

    static final class CorrectJournal extends JournalMutant {}

    /** Each machine has a journal of its own. */
    static final class UnsharedJournal extends JournalMutant {
        private int number;

        @Override
        Path file() throws IOException {
            number++;
            return Files.createDirectories(directory.resolve("machine " + number))
                    .resolve("paid.journal");
        }

        @Override
        protected Journal afterACrash() throws IOException {
            Path copy = Files.createTempDirectory(directory, "copy").resolve("paid.journal");
            Files.copy(directory.resolve("machine 1/paid.journal"), copy);
            return FileJournal.at(copy);
        }
    }

    /** A machine that died counts as alive for ever. */
    static final class ImmortalMachine extends JournalMutant {
        @Override
        protected Journal afterACrash() throws IOException {
            return journal();
        }
    }

    static final class UnaskedSendAgain extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public Optional<JournalEntry> begin(
                        RequestFingerprint request, String operation, boolean sendAgain, Duration patience)
                        throws IOException {
                    return super.begin(request, operation, true, patience);
                }
            };
        }
    }

    static final class RefusedSendAgain extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public Optional<JournalEntry> begin(
                        RequestFingerprint request, String operation, boolean sendAgain, Duration patience)
                        throws IOException {
                    return super.begin(request, operation, false, patience);
                }
            };
        }
    }

    /** Whoever wants to send again is let through, though others are sending it at this moment. */
    static final class SentWhileUnderWay extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public Optional<JournalEntry> begin(
                        RequestFingerprint request, String operation, boolean sendAgain, Duration patience)
                        throws IOException {
                    return super.begin(request, operation, sendAgain, patience)
                            .filter(entry -> !sendAgain || !entry.isUnsettled());
                }
            };
        }
    }

    static final class BegunOnAnInterruptedThread extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public Optional<JournalEntry> begin(
                        RequestFingerprint request, String operation, boolean sendAgain, Duration patience)
                        throws IOException {
                    boolean interrupted = Thread.interrupted();
                    Optional<JournalEntry> entry = super.begin(request, operation, sendAgain, patience);
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                        throw new InterruptedIOException();
                    }
                    return entry;
                }
            };
        }
    }

    static final class LostWhenInterrupted extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException();
                    }
                    super.answered(request, answer);
                }
            };
        }
    }

    static final class ClearedInterrupt extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
                    if (Thread.interrupted()) {
                        super.answered(request, answer);
                        return;
                    }
                    super.answered(request, answer);
                }
            };
        }
    }

    static final class FirstPictureOnly extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
                    super.answered(
                            request,
                            answer.images()
                                    .filter(images -> images.images().size() > 1)
                                    .map(images -> JournalAnswer.of(new ImageBatch(
                                            List.of(images.images().get(0)), images.created(), images.requestId())))
                                    .orElse(answer));
                }
            };
        }
    }

    /** An answer that comes after its entry was removed has no row to be written to. */
    static final class AnswerWithoutABegin extends JournalMutant {
        private final Set<RequestFingerprint> begun = new HashSet<>();

        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public synchronized Optional<JournalEntry> begin(
                        RequestFingerprint request, String operation, boolean sendAgain, Duration patience)
                        throws IOException {
                    begun.add(request);
                    return super.begin(request, operation, sendAgain, patience);
                }

                @Override
                public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
                    if (begun.contains(request)) {
                        super.answered(request, answer);
                    }
                }
            };
        }
    }

    /** What may have been billed is forgotten. */
    static final class ForgottenUnknown extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
                    super.failed(request, delivery == Delivery.UNKNOWN ? Delivery.REJECTED : delivery, reason);
                }
            };
        }
    }

    /** What was certainly not billed has to be decided by somebody. */
    static final class KeptRefusal extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
                    super.failed(request, delivery.isUnbilled() ? Delivery.UNKNOWN : delivery, reason);
                }
            };
        }
    }

    static final class LostReason extends JournalMutant {
        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
                    super.failed(request, delivery, "");
                }
            };
        }
    }

    /** A refusal deletes the entry, whatever it said before the request was begun. */
    static final class DeletedByARefusal extends JournalMutant {
        private final Set<RequestFingerprint> deleted = new HashSet<>();

        @Override
        Journal mutated(Journal journal) {
            return new JournalDecorator(journal) {
                @Override
                public Optional<JournalEntry> find(RequestFingerprint request, Duration patience) throws IOException {
                    return super.find(request, patience).filter(entry -> !deleted.contains(request));
                }

                @Override
                public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
                    super.failed(request, delivery, reason);
                    if (delivery.isUnbilled()) {
                        deleted.add(request);
                    }
                }
            };
        }
    }
}
