package org.cunwu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cunwu.bench.Counter.Line;
import org.cunwu.bench.Statements.PerStep;

/** 用途 — what the statements of a completed step are for, and what it would take to do without them. */
enum Purposes {
    SESSION("desk_session", Kind.READ, 1, "who is signed in; in memory instead, it would bind a person to one node"),
    POSTS(
            "org_(post|person)",
            Kind.READ,
            1,
            "posts of today, before anything is done and again under the step's lock;"
                    + " once, somebody could finish whose post ended meanwhile"),
    STEP("engine_inbox", Kind.READ, 0, "the step and its case, locked: of two officials one wins"),
    INBOX("engine_inbox", Kind.WRITE, 0, "the step leaves the inbox, the next one enters it"),
    STEP_TIME(
            "engine_(step_time|sent_back)",
            Kind.BOTH,
            0,
            "when a step was opened and closed and in which round: what a return does not give back, what was promised"),
    FOUR_EYES("engine_signature", Kind.READ, 0, "who signed in this case before"),
    SIGNATURE("engine_signature", Kind.WRITE, 0, "who signed this step"),
    OTHERS_HAND(
            "engine_(countersign|opinion)",
            Kind.READ,
            0,
            "whether others sign too, or were asked and have not answered"),
    LATE("engine_late_entry", Kind.WRITE, 0, "what is entered days after it happened; here nearly every step is"),
    ENTERED("engine_entered", Kind.WRITE, 0, "what was typed and by whom, so that it can be corrected"),
    RECEIPT("engine_submission", Kind.WRITE, 1, "one effect of one key; it could stand in the ledger's own row"),
    LEDGER_HEAD("ledger_head", Kind.READ, 0, "the end of the village's chain, locked"),
    LEDGER("ledger_.*", Kind.WRITE, 0, "the record, its personal values that can be erased, the chain's new end"),
    LAW("law_.*", Kind.READ, 0, "whether settings and holidays still stand as they were read"),
    FILES("engine_file", Kind.READ, 0, "the photographs that are cited: whose they are, and their hashes"),
    FILES_BOUND("engine_file", Kind.WRITE, 0, "a photograph cited for the first time becomes the case's"),
    NUMBERS("engine_(counter|case)|org_village", Kind.BOTH, 0, "the number of the resolution, the end of the case"),
    ROLLS("org_roll.*|org_council.*", Kind.READ, 0.15, "the rolls of the meeting's day; two could be read as one"),
    GROUNDS("ground_.*", Kind.BOTH, 0, "the resolution as a ground that payments, contracts and seals cite"),
    COURSE(
            "(decision|disclosure)_.*",
            Kind.READ,
            0.4,
            "the matter and its course, earlier refusals, the meeting judged as it is stored; not as it was sent"),
    REGISTERS("(decision|disclosure)_.*", Kind.WRITE, 0, "meetings, votes, opinions, notices, postings, results"),
    MODELS("act_re_.*", Kind.READ, 0, "engine: the latest version of a procedure that is called"),
    TASK("act_ru_(task|execution|variable)", Kind.READ, 0, "engine: the task, where the case stands, its variables"),
    LINKS_READ("act_ru_identitylink", Kind.READ, 1, "engine: a task's post, read in order to be deleted one by one"),
    LINKS("act_ru_identitylink", Kind.WRITE, 0, "engine: a task's post, by which Tasklist lists it"),
    RUNTIME("act_ru_(task|execution|variable)", Kind.WRITE, 0, "engine: the task ends, the next begins, variables"),
    TIMERS("act_ru_.*|act_ge_.*", Kind.BOTH, 0, "engine: the timer of a notice"),
    HISTORY_LINKS("act_hi_identitylink", Kind.BOTH, 1, "history of posts and persons at tasks; the ledger has them"),
    HISTORY_DETAILS("act_hi_detail", Kind.BOTH, 0.7, "history of each value; the ledger has what was decided"),
    HISTORY("act_hi_.*", Kind.BOTH, 0, "history of activities, tasks, variables and timers, for Cockpit"),
    OTHER(".*", Kind.BOTH, 0, "");

    private enum Kind {
        READ,
        WRITE,
        BOTH
    }

    private final Pattern tables;
    private final Kind kind;
    private final double spared;
    private final String words;

    /** @param spared how many statements it would spare to give up what the words say */
    Purposes(String tables, Kind kind, double spared, String words) {
        this.tables = Pattern.compile(tables);
        this.kind = kind;
        this.spared = spared;
        this.words = words;
    }

    private static Purposes of(String table, Kind kind) {
        return Arrays.stream(values())
                .filter(it -> it.kind == Kind.BOTH || it.kind == kind)
                .filter(it -> it.tables.matcher(table).matches())
                .findFirst()
                .orElseThrow();
    }

    private Line sum(PerStep side) {
        var sum = new Line(0, 0, 0);
        for (var entry : side.tables().entrySet()) {
            var line = entry.getValue();
            if (of(entry.getKey(), Kind.READ) == this) sum = sum.plus(new Line(line.reads(), 0, 0));
            if (of(entry.getKey(), Kind.WRITE) == this) sum = sum.plus(new Line(0, line.writes(), line.rows()));
        }
        return sum;
    }

    /** One line of the table each, and what giving up all that can be given up would come to. */
    static List<String> lines(PerStep own, PerStep bare) {
        var lines = new ArrayList<String>();
        for (var it : values()) {
            var ours = it.sum(own);
            var theirs = it.sum(bare);
            if (ours.all() + theirs.all() > 0)
                lines.add("  %s|%s   engine %s|%s%s"
                        .formatted(
                                it.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                own.of(ours),
                                bare.of(theirs),
                                it.spared > 0 ? "(−%s) ".formatted(it.spared) : "",
                                it.words));
        }
        var spared = Arrays.stream(values()).mapToDouble(it -> it.spared).sum();
        lines.add("  without what is marked (−)|%.1f|".formatted(own.statements() - spared));
        return lines;
    }
}
