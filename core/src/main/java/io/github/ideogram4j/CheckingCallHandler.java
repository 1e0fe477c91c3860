package io.github.ideogram4j;

import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.validation.InvalidRequestException;

/** Refuses a request that breaks a rule, before budget or journal see it; a request that has been checked passes. */
final class CheckingCallHandler implements CallHandler {
    private final Gateway gateway;
    private final CallHandler next;

    CheckingCallHandler(Gateway gateway, CallHandler next) {
        this.gateway = gateway;
        this.next = next;
    }

    @Override
    public <R> R execute(Call<R> call) {
        call.deadline().requireRemaining(); // a submitted call may have waited for a thread
        CheckedRequest<R> request =
                call.request().isPresent() ? call.request().get().requireFor(gateway) : check(call);
        call.events().checked(request.warnings());
        call.checked(request);
        call.deadline().requireRemaining(); // large files take time
        return next.execute(call);
    }

    private <R> CheckedRequest<R> check(Call<R> call) {
        try {
            return CheckedRequest.of(call.operation(), call.options(), gateway);
        } catch (InvalidRequestException e) {
            call.events().checked(e.violations());
            throw e;
        }
    }

    @Override
    public String toString() {
        return "checked(" + next + ")";
    }
}
