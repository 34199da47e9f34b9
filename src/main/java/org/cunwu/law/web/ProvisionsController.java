package org.cunwu.law.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Catalogue;
import org.cunwu.law.Catalogue.FactsRejected;
import org.cunwu.law.Catalogue.UnknownProvision;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** 规定目录和试算 for programs. */
@RestController
@RequestMapping("/api/v1/provisions")
class ProvisionsController {

    private static final int MOST = 200;
    private static final Set<String> BODY = Set.of("date", "village", "facts");

    private final Catalogue catalogue;
    private final Directory directory;
    private final Texts texts;

    ProvisionsController(Catalogue catalogue, Directory directory, Texts texts) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    ProvisionJson.Page page(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > MOST) throw new FactsRejected(Map.of("size", texts.text("law.problem.size-wrong")));
        var found = catalogue.after(after, size + 1);
        var items = found.stream()
                .limit(size)
                .map(it -> ProvisionJson.described(it, catalogue, texts))
                .toList();
        return new ProvisionJson.Page(
                items, found.size() > size ? items.get(size - 1).id() : null);
    }

    @GetMapping("/{id}")
    ProvisionJson.Described one(@PathVariable String id) {
        var provision = catalogue.byId(id).orElseThrow(UnknownProvision::new);
        return ProvisionJson.described(provision, catalogue, texts);
    }

    @PostMapping("/{id}/trial")
    ProvisionJson.Tried trial(@PathVariable String id, @RequestBody Map<String, @Nullable Object> body) {
        if (catalogue.byId(id).isEmpty()) throw new UnknownProvision();
        for (var name : body.keySet()) {
            if (!BODY.contains(name)) throw rejected("body", "law.problem.bad-body-detail");
        }
        var finding = catalogue.trial(id, date(body.get("date")), village(body.get("village")), facts(body));
        return ProvisionJson.tried(finding, texts);
    }

    private LocalDate date(@Nullable Object given) {
        try {
            if (given instanceof String text) return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw rejected("date", "law.problem.date-wrong");
        }
        throw rejected("date", "law.problem.date-wrong");
    }

    private @Nullable VillageCode village(@Nullable Object given) {
        if (given == null) return null;
        var text = given.toString();
        if (!VillageCode.isValid(text)
                || directory.village(new VillageCode(text)).isEmpty())
            throw rejected("village", "law.problem.village-unknown");
        return new VillageCode(text);
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are texts
    private Map<String, ?> facts(Map<String, @Nullable Object> body) {
        if (body.get("facts") instanceof Map<?, ?> facts) return (Map<String, ?>) facts;
        throw rejected("facts", "law.problem.bad-body-detail");
    }

    private FactsRejected rejected(String field, String key) {
        return new FactsRejected(Map.of(field, texts.text(key)));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownProvision exception) {
        return problem(HttpStatus.NOT_FOUND, "law.problem.unknown-provision", "law.problem.unknown-provision");
    }

    @ExceptionHandler
    ProblemDetail wrong(FactsRejected exception) {
        var problem = problem(HttpStatus.BAD_REQUEST, "law.problem.bad-body", "law.trial.check-fields");
        problem.setProperty("fields", exception.fields());
        return problem;
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unreadable() {
        return problem(HttpStatus.BAD_REQUEST, "law.problem.bad-body", "law.problem.bad-body-detail");
    }

    private ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.text(detail));
        problem.setTitle(texts.text(title));
        problem.setType(URI.create("about:blank"));
        return problem;
    }
}
