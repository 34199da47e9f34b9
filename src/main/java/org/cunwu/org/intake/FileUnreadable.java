package org.cunwu.org.intake;

/** 文件读不出来 — carries the key of the text that says why. */
final class FileUnreadable extends Exception {

    private final String key;

    FileUnreadable(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
