package org.cunwu.org.account;

/** 演示口令 — known to everybody, therefore refused outside the demo. */
public final class DemoPassword {

    public static final String TEXT = "cunwu-demo-2026";

    /** Cheap to check, since it guards nothing, and the same for all, so that the demo fills fast. */
    public static final String HASH = "{bcrypt}$2a$04$4tsoYaWaUi02K6m/6omMu.upn5DBVB6KWpRoyFGWX/xXhdv4b/0t6";

    private DemoPassword() {}
}
