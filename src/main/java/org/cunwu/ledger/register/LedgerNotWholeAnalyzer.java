package org.cunwu.ledger.register;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a refused start what is wrong and what to do, instead of a stack trace. */
class LedgerNotWholeAnalyzer extends AbstractFailureAnalyzer<LedgerNotWhole> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LedgerNotWhole cause) {
        return new FailureAnalysis(cause.getMessage(), Words.both("ledger.not-whole.todo"), cause);
    }
}
