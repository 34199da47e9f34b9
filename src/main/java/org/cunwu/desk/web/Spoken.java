package org.cunwu.desk.web;

/** 请求有误 — a wrong request (HTTP 400) that a text explains. */
public class Spoken extends RuntimeException {

    private final String key;

    public Spoken(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
