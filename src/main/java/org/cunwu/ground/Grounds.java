package org.cunwu.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;

/**
 * 依据台账 — how institutions enter, cite and stop grounds. Everything joins the caller's transaction; the caller's act says
 * what was entered, drawn or given back.
 */
public interface Grounds {

    /** @throws org.cunwu.engine.Overtaken when the village has one under the same number on paper */
    void enter(Ground ground);

    /** A later resolution on the same matter takes the place of an earlier one; what was used counts on. */
    void replace(String earlier, Ground later);

    Optional<Account> find(String number);

    /** What a case produced or entered, the latest last. */
    List<Account> ofCase(UUID caseId);

    /** What a case draws on. */
    List<Account> citedBy(UUID caseId);

    /** What a village could cite for such a matter on that day. */
    List<Account> citable(VillageCode village, Affair affair, LocalDate day);

    /** What stands against a citation; changes nothing. */
    List<Finding> examine(Citation citation);

    /** Whether a ground carried what was done under it on that day. */
    Finding standing(String number, LocalDate day);

    /** Whether it was revoked or another took its place. */
    boolean ended(String number);

    /**
     * Checks and draws; nobody else draws on that ground until the transaction ends. The same case drawing the same once
     * more gets the use that it has. Several grounds are drawn in the order of their numbers.
     *
     * @throws ActUnlawful when the ground does not carry it; nothing is kept
     */
    Use draw(Citation citation);

    /** Gives back all that a case drew, where it was refused or withdrawn. */
    List<Use> release(UUID caseId, String reason);

    /**
     * Stops a ground until it is lifted, and what runs on it. To be called after the person's own act was appended, since
     * what is stopped is recorded in every case that cites it.
     *
     * @param act the act that causes it, for example its receipt or the number of a correction
     * @return what was stopped
     */
    Stopped suspend(String number, String reason, String act);

    /**
     * Holds back a ground that was just entered until what it still needs has come, for example an approval. Nothing rests
     * on it yet, so nothing stops; {@link #resume} by the same act lets it be cited.
     */
    void holdBack(String number, String reason, String act);

    /** Lets go on what that act suspended. */
    void resume(String number, String reason, String act);
}
