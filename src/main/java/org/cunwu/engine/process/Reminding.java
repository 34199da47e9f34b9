package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Reminders.Kind;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.ReminderRegister;
import org.cunwu.engine.register.ReminderRegister.Written;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.WorkingDays;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 提醒和逾期上报 — looks through the open steps and writes what is due: a reminder to the post that has the step, and once it
 * is late a report to the post above, which is an act of the program. Nothing else changes: a deadline approves, refuses
 * and skips nothing.
 */
@Component
class Reminding {

    static final String BEFORE = "engine.reminder.before-days";
    static final String AFTER = "engine.reminder.escalate-days";

    /** Further ahead nothing is due: the most working days that a town may set, over the longest holiday. */
    private static final int FARTHEST = 45;

    private final InboxTable inbox;
    private final ReminderRegister reminders;
    private final PostsAbove above;
    private final PostNames names;
    private final Law law;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    Reminding(
            InboxTable inbox,
            ReminderRegister reminders,
            PostsAbove above,
            PostNames names,
            Law law,
            WorkingDays workingDays,
            Ledger ledger,
            TownClock clock,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.reminders = reminders;
        this.above = above;
        this.names = names;
        this.law = law;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is due by a day; several nodes may do this at once. */
    void lookAfter(LocalDate today) {
        var written = reminders.ofOpenSteps();
        var days = new HashMap<VillageCode, ReminderDays>();
        for (var step : inbox.dueBefore(startOf(today.plusDays(FARTHEST)))) {
            var end = end(step);
            var ofVillage = days.computeIfAbsent(step.village(), it -> days(it, today));
            for (var kind : ofVillage.by(today, end, workingDays)) {
                var one = new Written(step.task(), kind, end);
                if (!written.contains(one)) write(one, today);
            }
        }
    }

    private void write(Written one, LocalDate today) {
        try {
            transaction.executeWithoutResult(it -> inbox.lock(one.task())
                    .map(InboxTable.Locked::item)
                    .filter(step -> step.dueAt() != null && end(step).equals(one.dueOn()) && !reminders.has(one))
                    .ifPresent(step -> write(one, step, today)));
        } catch (DuplicateKeyException e) {
            // another node wrote it; its row is as good
        }
    }

    private void write(Written one, InboxItem step, LocalDate today) {
        if (one.kind() != Kind.ESCALATED) {
            reminders.add(one, step.group(), clock.instant());
            return;
        }
        var group = above.of(step.group(), step.village(), today)
                .map(Post::group)
                .orElse(Post.group(Post.TOWN, PostKind.TOWN_PARTY_SECRETARY));
        reminders.add(one, group, clock.instant());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", step.stepName());
        content.put("until", one.dueOn().toString());
        content.put("to", names.of(group));
        ledger.append(Act.bySystem(step.village().value(), "engine.escalate", step.caseId(), clock.today(), content));
    }

    private ReminderDays days(VillageCode village, LocalDate today) {
        var settings = law.settings(village, today);
        return new ReminderDays(Math.toIntExact(settings.number(BEFORE)), Math.toIntExact(settings.number(AFTER)));
    }

    private static LocalDate end(InboxItem step) {
        return LocalDate.ofInstant(Objects.requireNonNull(step.dueAt()), TownClock.ZONE);
    }

    private static Instant startOf(LocalDate day) {
        return day.atTime(LocalTime.MIN).atZone(TownClock.ZONE).toInstant();
    }
}
