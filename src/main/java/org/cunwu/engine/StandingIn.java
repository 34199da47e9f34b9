package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * 代理的办理 — entered by whoever is absent, at once, or by a post above, when a second person confirmed it; ended by the
 * one represented, by the deputy or by a post above. Each is an act, and a key has one effect.
 */
public interface StandingIn {

    /**
     * One standing in, and what the reader may do about it today.
     *
     * @param knowsWhy whether the reasons are for the reader: they tell of illness and family
     */
    record Line(StandIn standIn, StandIn.State state, boolean mayConfirm, boolean mayEnd, boolean knowsWhy) {}

    /**
     * What the page of one place shows.
     *
     * @param places where the reader holds a post, or a post above one
     * @param absent whose absence the reader may enter: {@code v001-party-secretary/person}
     * @param deputies who may be chosen
     * @param lists per post that may be represented at that place, the posts the town lists as its deputies
     */
    record View(
            String place,
            List<String> places,
            List<Choice> absent,
            List<Choice> deputies,
            Map<String, List<String>> lists,
            List<Line> lines,
            Class<? extends Record> form) {}

    /** Somebody in a post, as one choice of a form. */
    record Choice(String value, PersonId person, List<String> groups) {}

    /**
     * @param place null for the first of the reader's places
     * @throws NothingHere for a place out of reach
     * @throws NotYours for whoever stands in for nobody and is represented by nobody
     */
    View view(PersonId person, @Nullable String place);

    Submission enter(PersonId person, Map<String, ?> values, String key);

    Submission confirm(PersonId person, UUID id, String key);

    Submission end(PersonId person, UUID id, Map<String, ?> values, String key);
}
