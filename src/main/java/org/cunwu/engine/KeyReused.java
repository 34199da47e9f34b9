package org.cunwu.engine;

/** 提交编号已用于别的内容 — the idempotency key was used with another body (HTTP 409). */
public class KeyReused extends RuntimeException {

    public KeyReused() {
        super("Idempotency key reused with another body");
    }
}
