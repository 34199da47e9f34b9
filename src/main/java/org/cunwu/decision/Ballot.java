package org.cunwu.decision;

import java.util.EnumSet;
import java.util.Set;

/** 表决方式 — by show of hands, by named ballot, or by secret ballot, of which nobody knows who voted how. */
public enum Ballot {
    SHOW_OF_HANDS("举手表决"),
    NAMED("记名投票"),
    SECRET("无记名投票");

    private final String title;

    Ballot(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** What may stand in one person's row of the roll. */
    public Set<Vote> votes() {
        return switch (this) {
            case SHOW_OF_HANDS -> EnumSet.of(Vote.AGREE, Vote.DISAGREE, Vote.ABSTAIN, Vote.ABSENT, Vote.RECUSED);
            case NAMED -> EnumSet.of(Vote.AGREE, Vote.DISAGREE, Vote.ABSTAIN, Vote.INVALID, Vote.ABSENT, Vote.RECUSED);
            case SECRET -> EnumSet.of(Vote.PRESENT, Vote.ABSENT, Vote.RECUSED);
        };
    }

    /** Whether each person's vote is recorded. */
    public boolean open() {
        return this != SECRET;
    }

    /** Whether there are papers, of which some may be invalid. */
    public boolean written() {
        return this != SHOW_OF_HANDS;
    }
}
