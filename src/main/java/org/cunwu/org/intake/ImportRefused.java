package org.cunwu.org.intake;

import java.util.Locale;

/** 不能这样办理 — the person may not do this, or somebody was faster. */
public final class ImportRefused extends RuntimeException {

    /** 原因; the words stand in the bundle under {@code org.import.refused.…}. */
    public enum Reason {
        /** Neither 党政办 nor 系统管理员. */
        NOT_YOURS,
        /** Who proposed cannot confirm. */
        SECOND_PERSON,
        /** Decided meanwhile. */
        ALREADY_DECIDED,
        UNKNOWN,
        /** Wrong or used, or the town is no longer empty. */
        WRONG_TOKEN,
        /** A town without people takes its first import with the one-time token only. */
        TOKEN_NEEDED
    }

    private final Reason reason;

    ImportRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "org.import.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
