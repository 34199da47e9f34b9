package org.cunwu.decision.register;

import org.cunwu.decision.Kin;

/**
 * 亲属关系 between two persons on the rolls of a village.
 *
 * @param kin what the relative is to the person
 * @param ended whether it is told that they are so no more
 */
public record Kinship(String person, String personName, String relative, String relativeName, Kin kin, boolean ended) {

    public boolean has(String code) {
        return person.equals(code) || relative.equals(code);
    }

    /** The other one of the two. */
    public String other(String code) {
        return person.equals(code) ? relative : person;
    }

    /** What the other one is to this one. */
    public Kin ofOther(String code) {
        return person.equals(code) ? kin : kin.inverse();
    }

    public boolean samePair(Kinship of) {
        return has(of.person) && has(of.relative);
    }
}
