package org.cunwu.ground.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Basis;
import org.cunwu.ground.Citation;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Measure;
import org.cunwu.ground.rules.CitationRules;
import org.cunwu.ground.rules.CitationRules.Ceiling;
import org.cunwu.ground.rules.CitationRules.Counterpart;
import org.cunwu.ground.rules.CitationRules.Hold;
import org.cunwu.ground.rules.CitationRules.Owner;
import org.cunwu.ground.rules.CitationRules.Scope;
import org.cunwu.ground.rules.CitationRules.Term;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对引用 — every rule on one citation, from what the registers hold. */
@Component
class CitationLaw {

    private final Law law;
    private final Texts texts;

    CitationLaw(Law law, Texts texts) {
        this.law = law;
        this.texts = texts;
    }

    /** Of another village's ground nothing is said but that it is none of this village. */
    List<Finding> examine(Citation citation, Optional<Account> known) {
        var ours = known.filter(it -> it.ground().village().equals(citation.village()));
        var owner = law.examine(
                CitationRules.VILLAGE,
                citation.day(),
                citation.village(),
                new Owner(citation.number(), ours.isPresent()));
        var findings = new ArrayList<Finding>(List.of(owner));
        ours.ifPresent(it -> findings.addAll(ofAccount(citation, it)));
        return List.copyOf(findings);
    }

    private List<Finding> ofAccount(Citation citation, Account account) {
        var ground = account.ground();
        var findings = new ArrayList<Finding>();
        var day = citation.day();
        if (citation.affair() != null || ground.kind() != Kind.MANDATE) {
            findings.add(examine(
                    citation,
                    ground.kind() == Kind.AUTHORISATION ? CitationRules.AUTHORISED : CitationRules.MATTER,
                    new Scope(covered(account), citation.affair())));
        }
        findings.add(examine(citation, CitationRules.TERM, new Term(ground.validFrom(), ground.expiresOn(), day)));
        findings.add(standing(account, day));
        ceiling(account, citation.amount(), day).ifPresent(findings::add);
        if (ground.counterpart() != null) {
            findings.add(examine(
                    citation,
                    CitationRules.COUNTERPART,
                    new Counterpart(ground.counterpart(), citation.counterpart())));
        }
        return findings;
    }

    /** Of a ground that is about money. */
    private Optional<Finding> ceiling(Account account, Fen amount, LocalDate day) {
        var ground = account.ground();
        return Optional.ofNullable(ground.ceiling())
                .map(it -> law.examine(
                        CitationRules.CEILING,
                        day,
                        ground.village(),
                        new Ceiling(ground.kind(), it.value(), account.used().value(), amount.value())));
    }

    /** Whether it is in force that day, and the least amount could still be drawn of it. */
    boolean mayBeCited(Account account, LocalDate day) {
        return switch (account.state(day)) {
            case IN_FORCE -> true;
            case EXHAUSTED ->
                ceiling(account, new Fen(1), day).filter(Finding::blocks).isEmpty();
            case SUSPENDED, REVOKED, EXPIRED -> false;
        };
    }

    /** By the article on which it was stopped. */
    Finding standing(Account account, LocalDate day) {
        var hold = account.hold().orElse(null);
        return law.examine(
                provision(hold),
                day,
                account.ground().village(),
                new Hold(hold == null ? null : hold.onDay(), day, hold == null ? null : why(hold)));
    }

    private static Provision<Hold> provision(@Nullable Measure hold) {
        var basis = hold == null ? null : hold.basis();
        if (basis == Basis.COMMITTEE_LAW_31) return CitationRules.ORDERED;
        if (basis == Basis.COMMITTEE_LAW_36) return CitationRules.DISCLOSURE_ORDERED;
        if (basis == Basis.COLLECTIVE_LAW_61) return CitationRules.COLLECTIVE_ORDERED;
        return CitationRules.STANDING;
    }

    String why(Measure measure) {
        var type = texts.text("ground.type." + measure.type().name().toLowerCase(java.util.Locale.ROOT));
        var successor = measure.successor();
        var basis = measure.basis();
        return type
                + (basis == null ? "" : "，" + basis.citation())
                + (successor == null ? "" : "，" + successor)
                + "，" + measure.reason();
    }

    private <F extends Record> Finding examine(Citation citation, Provision<F> provision, F facts) {
        return law.examine(provision, citation.day(), citation.village(), facts);
    }

    private static String covered(Account account) {
        return account.ground().affairs().stream().map(Affair::rule).sorted().collect(Collectors.joining("、"));
    }
}
