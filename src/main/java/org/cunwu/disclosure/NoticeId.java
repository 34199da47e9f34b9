package org.cunwu.disclosure;

import java.util.UUID;

/** 公示编号. */
public record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
