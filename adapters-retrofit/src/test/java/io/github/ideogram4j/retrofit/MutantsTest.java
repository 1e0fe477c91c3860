package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests the contract: each mutant must fail exactly the tests for its defect. */
final class MutantsTest {
    static Stream<Arguments> mutants() {
        return Stream.of(
                mutant(Mutants.Correct.class),
                mutant(Mutants.WrongPath.class, "execute_anyOperation_goesToItsEndpoint"),
                mutant(Mutants.ImageForImageFile.class, "execute_files_goUnderTheNamesOfTheEndpoint"),
                mutant(
                        Mutants.MissingFileName.class,
                        "execute_file_hasNameTypeAndEveryByte",
                        "execute_fileWithoutAName_isGivenOne",
                        "execute_severalFilesOfAKind_repeatsThePart"),
                mutant(Mutants.BracketsOnRepeatedParts.class, "execute_severalFilesOfAKind_repeatsThePart"),
                mutant(Mutants.EmptyPartForWhatIsNotSet.class, "execute_whatIsNotSet_isNotSent"),
                mutant(Mutants.BearerForApiKey.class, "execute_anyOperation_sendsTheKeyInItsHeaderOnly"),
                mutant(Mutants.KeyForThePictureHost.class, "open_picture_neverShowsTheKeyToItsHost"),
                mutant(
                        Mutants.ResendOn500.class,
                        "execute_refused_throwsExceptionOfStatus",
                        "execute_refused_keepsReply"),
                mutant(Mutants.ResendOn503AtOnce.class, "execute_busy_reportsRetryAfterAndIsNotSentAgain"),
                mutant(
                        Mutants.ResendWhenLost.class,
                        "execute_connectionFault_reportsDeliveryAndIsNotSentAgain",
                        "execute_lostOnAConnectionUsedBefore_isNotSentAgain",
                        "execute_afterAFailure_worksAgain"),
                mutant(Mutants.FollowedRedirect.class, "execute_redirected_isNotFollowed"),
                mutant(
                        Mutants.No403Mapping.class,
                        "execute_refused_throwsExceptionOfStatus",
                        "refusal_inAnyDialect_isUnderstood"),
                mutant(
                        Mutants.TimeoutTakenForNotSent.class,
                        "execute_noAnswerUntilTimeout_hasUnknownOutcome",
                        "answer_thatStalls_endsAtTheTimeoutAndWasReceived"),
                mutant(
                        Mutants.LostInterruptFlag.class,
                        "execute_onAnInterruptedThread_sendsNothingAndKeepsTheFlag",
                        "execute_interruptedWhileWaiting_endsInTimeAndKeepsFlag"),
                mutant(
                        Mutants.UnmappedException.class,
                        "execute_connectionFault_reportsDeliveryAndIsNotSentAgain",
                        "answer_truncated_isUnreadableAndNotSentAgain",
                        "answer_thatIsNone_isUnreadable"),
                mutant(Mutants.EnumParseFailure.class, "answer_unknownConstantsAndFields_isRead"),
                mutant(Mutants.DroppedExtraParameters.class, "execute_extraParameter_arrives"),
                mutant(
                        Mutants.AcceptedForeignRequest.class,
                        "execute_requestCheckedForAnotherGateway_isRefusedAndNotSent"),
                mutant(
                        Mutants.IgnoredListeners.class,
                        "execute_withFile_reportsBytesSentUpToTotal",
                        "execute_progress_countsTheWholeBody"),
                mutant(Mutants.SwallowedTruncation.class, "read_pictureCutOff_failsBeforeItsEnd"));
    }

    private static Arguments mutant(Class<? extends Mutant> type, String... caughtBy) {
        return arguments(type, Set.of(caughtBy));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void contract_mutant_failsTheTestsOfItsDefect(Class<? extends Mutant> mutant, Set<String> caughtBy) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(mutant))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute()
                .testEvents();

        assertThat(tests.started().count()).isGreaterThan(100);
        assertThat(tests.failed().stream().map(MutantsTest::method).collect(Collectors.toSet()))
                .as(() -> tests.failed().list().toString())
                .isEqualTo(caughtBy);
    }

    private static String method(Event event) {
        TestDescriptor test = event.getTestDescriptor();
        return test.getSource()
                .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                .map(org.junit.platform.engine.support.descriptor.MethodSource::getMethodName)
                .orElse(test.getDisplayName());
    }
}
