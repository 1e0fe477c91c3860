package io.github.ideogram4j.jdbc.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests the contracts that every store fulfils: each mutant must fail exactly the tests for its defect. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ContractMutantsTest {
    static Stream<Arguments> mutants() {
        return Stream.of(
                mutant(InFlightLimitMutants.CorrectLimit.class),
                mutant(
                        InFlightLimitMutants.UnsharedLimit.class,
                        "acquire_manyAtOnce_neverMoreThanAllowed",
                        "acquire_noneLeft_waitsUntilOneIsReleased",
                        "acquire_otherMachineReleases_isWoken",
                        "acquire_severalWait_areServedInOrder",
                        "adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost"),
                mutant(
                        InFlightLimitMutants.OneTooMany.class,
                        "acquire_interrupted_givesUpAndLeavesNothingBehind",
                        "acquire_manyAtOnce_neverMoreThanAllowed",
                        "acquire_noneLeft_waitsUntilOneIsReleased",
                        "acquire_otherMachineReleases_isWoken",
                        "acquire_severalWait_areServedInOrder",
                        "acquire_timePasses_givesUpAndLeavesNothingBehind",
                        "adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost"),
                mutant(
                        InFlightLimitMutants.IgnoredNumberOfTheService.class,
                        "adjustTo_lessThanAreUnderWay_letsNobodyInUntilEnoughHaveLeft",
                        "adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost"),
                mutant(
                        InFlightLimitMutants.UncheckedNumberOfTheService.class,
                        "adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost"),
                mutant(
                        InFlightLimitMutants.ForgottenPermitsOnAdjustment.class,
                        "adjustTo_lessThanAreUnderWay_letsNobodyInUntilEnoughHaveLeft"),
                mutant(
                        InFlightLimitMutants.LostPermit.class,
                        "acquire_interrupted_givesUpAndLeavesNothingBehind",
                        "acquire_timePasses_givesUpAndLeavesNothingBehind"),
                mutant(InFlightLimitMutants.IgnoredInterrupt.class, "acquire_interruptedBefore_takesNothing"),
                mutant(
                        InFlightLimitMutants.WrongException.class,
                        "acquire_interrupted_givesUpAndLeavesNothingBehind",
                        "acquire_noneLeft_waitsUntilOneIsReleased",
                        "acquire_timePasses_givesUpAndLeavesNothingBehind",
                        "adjustTo_lessThanAreUnderWay_letsNobodyInUntilEnoughHaveLeft",
                        "adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost"),
                mutant(
                        InFlightLimitMutants.NewestFirst.class,
                        "acquire_severalWait_areServedInOrder",
                        "adjustTo_lessThanAreUnderWay_letsNobodyInUntilEnoughHaveLeft",
                        "adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost"),
                mutant(BudgetMutants.CorrectBudget.class),
                mutant(
                        BudgetMutants.UnsharedBudget.class,
                        "hold_manyAtOnce_neverExceedsTheLimit",
                        "hold_reserves_thenSpendsReleasesOrKeeps"),
                mutant(BudgetMutants.SettledTwice.class, "hold_settledTwice_countsOnce"),
                mutant(
                        BudgetMutants.ReleasedUnknown.class,
                        "hold_reserves_thenSpendsReleasesOrKeeps",
                        "within_settlesBoth"),
                mutant(BudgetMutants.ReservedLowerEnd.class, "hold_rangeReservesItsUpperEnd_unlistedIsRefused"),
                mutant(BudgetMutants.PassedUnlisted.class, "hold_rangeReservesItsUpperEnd_unlistedIsRefused"),
                mutant(BudgetMutants.RoundedToCents.class, "hold_reserves_thenSpendsReleasesOrKeeps"),
                mutant(
                        BudgetMutants.UnreservedMoney.class,
                        "hold_moreThanAvailable_reservesNothing",
                        "hold_rangeReservesItsUpperEnd_unlistedIsRefused",
                        "hold_reserves_thenSpendsReleasesOrKeeps",
                        "hold_settledTwice_countsOnce",
                        "within_settlesBoth"),
                mutant(
                        BudgetMutants.IgnoredOuterBudget.class,
                        "within_bothOrdersAtOnce_neverWaitForEachOther",
                        "within_outerHasNotEnough_reservesInNeither",
                        "within_settlesBoth"),
                mutant(BudgetMutants.ReservedInOneOnly.class, "within_outerHasNotEnough_reservesInNeither"),
                mutant(JournalMutants.CorrectJournal.class),
                mutant(
                        JournalMutants.UnsharedJournal.class,
                        "answered_descriptions_areThereInFull",
                        "answered_interrupted_isDoneAndTheFlagIsKept",
                        "answered_twiceThenFailed_staysAnswered",
                        "answered_withoutABegin_isKept",
                        "begin_manyAtOnceThroughTwoJournals_oneGetsThrough",
                        "begin_manySendAgainAtOnce_oneGetsThrough",
                        "begin_newRequest_getsThroughOnce",
                        "begin_requestUnderWay_cannotBeSentAgainByAnybody",
                        "failed_forgetsWhatWasCertainlyNotBilled",
                        "failed_sentAgainAndRefused_isAsUnsettledAsBefore"),
                mutant(JournalMutants.ImmortalMachine.class, "begin_senderDied_isUnsettledUntilSentAgain"),
                mutant(JournalMutants.UnaskedSendAgain.class, "begin_senderDied_isUnsettledUntilSentAgain"),
                mutant(
                        JournalMutants.RefusedSendAgain.class,
                        "begin_manySendAgainAtOnce_oneGetsThrough",
                        "begin_senderDied_isUnsettledUntilSentAgain",
                        "failed_forgetsWhatWasCertainlyNotBilled",
                        "failed_sentAgainAndRefused_isAsUnsettledAsBefore"),
                mutant(
                        JournalMutants.SentWhileUnderWay.class,
                        "begin_manySendAgainAtOnce_oneGetsThrough",
                        "begin_requestUnderWay_cannotBeSentAgainByAnybody",
                        "begin_senderDied_isUnsettledUntilSentAgain"),
                mutant(JournalMutants.BegunOnAnInterruptedThread.class, "begin_interrupted_recordsNothing"),
                mutant(JournalMutants.LostWhenInterrupted.class, "answered_interrupted_isDoneAndTheFlagIsKept"),
                mutant(JournalMutants.ClearedInterrupt.class, "answered_interrupted_isDoneAndTheFlagIsKept"),
                mutant(JournalMutants.FirstPictureOnly.class, "answered_pictures_areThereInFull"),
                mutant(JournalMutants.AnswerWithoutABegin.class, "answered_withoutABegin_isKept"),
                mutant(
                        JournalMutants.ForgottenUnknown.class,
                        "failed_forgetsWhatWasCertainlyNotBilled",
                        "failed_sentAgainAndRefused_isAsUnsettledAsBefore"),
                mutant(
                        JournalMutants.KeptRefusal.class,
                        "failed_forgetsWhatWasCertainlyNotBilled",
                        "failed_sentAgainAndRefused_isAsUnsettledAsBefore"),
                mutant(JournalMutants.LostReason.class, "failed_forgetsWhatWasCertainlyNotBilled"),
                mutant(
                        JournalMutants.DeletedByARefusal.class,
                        "answered_twiceThenFailed_staysAnswered",
                        "failed_sentAgainAndRefused_isAsUnsettledAsBefore"));
    }

    private static Arguments mutant(Class<?> type, String... caughtBy) {
        return arguments(type, Set.of(caughtBy));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void contract_mutant_failsTheTestsOfItsDefect(Class<?> mutant, Set<String> caughtBy) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(mutant))
                .execute()
                .testEvents();

        assertThat(tests.started().count()).isGreaterThan(7);
        Set<String> failed =
                tests.failed().stream().map(ContractMutantsTest::method).collect(Collectors.toSet());
        if (caughtBy.isEmpty()) {
            assertThat(failed).as(() -> tests.failed().list().toString()).isEmpty();
        } else { // some, not all: threads may pass a defect by
            assertThat(failed).containsAnyElementsOf(caughtBy);
        }
    }

    private static String method(Event event) {
        TestDescriptor test = event.getTestDescriptor();
        return test.getSource()
                .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                .map(org.junit.platform.engine.support.descriptor.MethodSource::getMethodName)
                .orElse(test.getDisplayName());
    }
}
