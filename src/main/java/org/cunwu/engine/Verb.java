package org.cunwu.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 办理动作 — what else than completing it may be done with an open step, in every procedure alike. */
public enum Verb {
    /** 退回 — to an earlier step that the model lists. */
    RETURN,
    /** 不同意 — ends the matter where the model lists such an end. */
    REFUSE,
    /** 转办 — to another holder of the same post. */
    PASS_ON,
    /** 接办 — a holder of the same post takes a step that another signed for. */
    TAKE_OVER,
    /** 撤回 — what a person handed in just now comes back, while nobody has taken it up. */
    TAKE_BACK,
    /** 征求意见（加签） — of others, before the step is decided. */
    ASK,
    /** 撤回征求意见 — what nobody answered yet is waited for no longer. */
    UNASK,
    /** 抄送 — lets others know of the case. */
    COPY,
    /** 催办 — reminds whoever is to do it. */
    URGE;

    /** As it stands in addresses and message keys: {@code pass-on}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verb> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
