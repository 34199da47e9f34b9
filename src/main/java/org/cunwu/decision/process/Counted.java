package org.cunwu.decision.process;

import java.util.List;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;

/** 清点结果 — the counts of a meeting and its roll. */
record Counted(Tally tally, List<Seat> seats) {}
