package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.StandingIn;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代理的办理 — each act in one transaction, once per key; what the deputy did not finish goes back to the post. */
@Service
class StandInDesk implements StandingIn {

    private final StandInPosts posts;
    private final StandInPage page;
    private final StandInEntry entry;
    private final StandInActs acts;
    private final StandIns standIns;
    private final StepsLeftBehind leftBehind;
    private final Forms forms;
    private final Receipts receipts;
    private final TownClock clock;

    StandInDesk(
            StandInPosts posts,
            StandInPage page,
            StandInEntry entry,
            StandInActs acts,
            StandIns standIns,
            StepsLeftBehind leftBehind,
            Forms forms,
            Receipts receipts,
            TownClock clock) {
        this.posts = posts;
        this.page = page;
        this.entry = entry;
        this.acts = acts;
        this.standIns = standIns;
        this.leftBehind = leftBehind;
        this.forms = forms;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public View view(PersonId person, @Nullable String place) {
        return page.of(person, place);
    }

    @Override
    public Submission enter(PersonId person, Map<String, ?> values, String key) {
        return receipts.once(
                key,
                person,
                "stand-in",
                values,
                () -> FormRejected.reading(StandInForm.class, () -> {
                    var form = forms.read(StandInForm.class, values);
                    standIns.lock();
                    return entry.enter(person, form, UUID.randomUUID());
                }));
    }

    @Override
    public Submission confirm(PersonId person, UUID id, String key) {
        return receipts.once(key, person, "stand-in/" + id + "/confirm", Map.of(), () -> {
            var standIn = held(person, id);
            var group = posts.toConfirm(person, standIn);
            if (standIn.state(clock.today()) != StandIn.State.WAITING) throw new Overtaken(null, null);
            standIns.against(standIn).ifPresent(it -> {
                throw new NotYours(
                        it.key(),
                        Stream.concat(Stream.of(""), it.arguments().stream()).toArray());
            });
            standIns.confirm(id, person, clock.instant());
            return acts.record("engine.stand-in-confirmed", person, group, standIn);
        });
    }

    @Override
    public Submission end(PersonId person, UUID id, Map<String, ?> values, String key) {
        return receipts.once(
                key,
                person,
                "stand-in/" + id + "/end",
                values,
                () -> FormRejected.reading(StandInEndForm.class, () -> {
                    var form = forms.read(StandInEndForm.class, values);
                    var standIn = held(person, id);
                    var group = posts.toEnd(person, standIn);
                    if (standIn.state(clock.today()) == StandIn.State.ENDED) throw new Overtaken(null, null);
                    standIns.end(id, person, form.reason(), clock.instant());
                    acts.append("engine.stand-in-ended", person, group, standIn, form.reason());
                    leftBehind.putBack(List.of(standIn.group()));
                    return acts.settle();
                }));
    }

    /** Within reach, and nobody else decides about it until this transaction ends. */
    private StandIn held(PersonId person, UUID id) {
        standIns.lock();
        var standIn = standIns.find(id).orElseThrow(NothingHere::new);
        if (!page.reaches(person, standIn.place())) throw new NothingHere();
        return standIn;
    }
}
