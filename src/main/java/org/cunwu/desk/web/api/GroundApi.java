package org.cunwu.desk.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.desk.web.GroundController;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.GroundBook;
import org.cunwu.ground.Measure;
import org.cunwu.ground.Use;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 决议台账, for programs. Amounts in fen. */
@RestController
@RequestMapping("/api/v1")
class GroundApi {

    private static final String ONE = "/grounds/{no:[A-Z0-9-]{3,40}}";

    private final GroundBook book;
    private final Cases cases;

    GroundApi(GroundBook book, Cases cases) {
        this.book = book;
        this.cases = cases;
    }

    record Listed(String village, List<One> grounds, boolean more) {}

    /** One ground. */
    record One(
            String number,
            String kind,
            String title,
            String authority,
            List<String> matters,
            @Nullable String paperNumber,
            LocalDate decidedOn,
            LocalDate validFrom,
            @Nullable LocalDate expiresOn,
            @Nullable Long ceiling,
            long used,
            @Nullable String counterpart,
            String state,
            @Nullable String revokedBy) {

        static One of(GroundBook.Line line) {
            var ground = line.account().ground();
            var ceiling = ground.ceiling();
            return new One(
                    ground.number(),
                    ground.kind().name(),
                    ground.title(),
                    ground.authority().title(),
                    ground.affairs().stream().map(Affair::rule).sorted().toList(),
                    ground.paperNumber(),
                    ground.decidedOn(),
                    ground.validFrom(),
                    ground.expiresOn(),
                    Optional.ofNullable(ceiling).map(Fen::value).orElse(null),
                    line.account().used().value(),
                    ground.counterpart(),
                    line.state().name(),
                    line.account().end().map(Measure::successor).orElse(null));
        }
    }

    record Drawn(
            String caseNumber,
            long amount,
            LocalDate drawnOn,
            @Nullable LocalDate releasedOn) {}

    record Taken(
            String type,
            @Nullable String basis,
            String reason,
            LocalDate onDay,
            @Nullable String successor) {

        static Taken of(Measure measure) {
            var basis = measure.basis();
            return new Taken(
                    measure.type().name(),
                    basis == null ? null : basis.citation(),
                    measure.reason(),
                    measure.onDay(),
                    measure.successor());
        }
    }

    record Detailed(One ground, List<Drawn> uses, List<Taken> measures, List<String> running, List<String> offered) {}

    @GetMapping("/villages/{code}/grounds")
    Listed list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") String page,
            PersonId person) {
        var found = book.list(person, GroundController.asked(code, q, state, page));
        return new Listed(
                found.village().value(), found.lines().stream().map(One::of).toList(), found.more());
    }

    @GetMapping(ONE)
    Detailed one(@PathVariable String no, PersonId person) {
        var shown = book.show(person, no);
        Account account = shown.line().account();
        return new Detailed(
                One.of(shown.line()),
                account.uses().stream().map(this::drawn).toList(),
                account.measures().stream().map(Taken::of).toList(),
                shown.running().stream().map(this::number).toList(),
                shown.offered());
    }

    @PostMapping(ONE + "/{act:order|lift|revoke}")
    Answers.Receipted act(
            @PathVariable String no,
            @PathVariable String act,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(book.act(person, no, act, values, Keys.checked(key)));
    }

    private Drawn drawn(Use use) {
        return new Drawn(number(use.caseId()), use.amount().value(), use.drawnOn(), use.releasedOn());
    }

    private String number(UUID caseId) {
        return cases.byId(caseId).map(CaseFile::number).orElse("");
    }
}
