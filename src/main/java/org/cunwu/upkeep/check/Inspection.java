package org.cunwu.upkeep.check;

import java.util.List;

/** 检查项 — one thing that must be right; they are looked at in the order of {@code @Order}. */
interface Inspection {

    /** Key of its name in the bundle. */
    String name();

    /** @throws Exception when it cannot even be looked at, which is as bad */
    List<Result> look() throws Exception;
}
