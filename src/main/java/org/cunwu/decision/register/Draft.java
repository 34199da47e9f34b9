package org.cunwu.decision.register;

import org.cunwu.kernel.Fen;

/** 方案 — one version of what is to be decided. */
public record Draft(int version, String title, String plan, Fen budget) {}
