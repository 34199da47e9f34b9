package org.cunwu.engine;

import java.util.UUID;

/** 附件编号 — a file that was uploaded and checked; forms cite it by this id. */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
