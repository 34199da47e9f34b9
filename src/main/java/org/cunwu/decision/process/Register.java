package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cunwu.decision.Body;
import org.cunwu.decision.Funding;
import org.cunwu.decision.Matter;
import org.cunwu.decision.Origin;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.Statement;
import org.cunwu.decision.register.Interested;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Requests;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Terms;
import org.cunwu.decision.register.TermsRegister;
import org.cunwu.decision.rules.Choice;
import org.cunwu.decision.rules.CollectiveRules;
import org.cunwu.decision.rules.CollectiveRules.MemberRepresentatives;
import org.cunwu.decision.rules.ConveningRules;
import org.cunwu.decision.rules.ConveningRules.Request;
import org.cunwu.decision.rules.MatterRules;
import org.cunwu.decision.rules.PublishedRules;
import org.cunwu.decision.rules.PublishedRules.Typed;
import org.cunwu.decision.rules.VariantRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记议题 — what is to be decided, and by plain questions which body must decide it. */
@Component
class Register implements StartStep<Register.RegisterForm> {

    private final Law law;
    private final Proposals proposals;
    private final RollCalls rollCalls;
    private final Requests requests;
    private final TermsRegister terms;
    private final Conditions conditions;
    private final Questions questions;
    private final Interests interests;

    Register(
            Law law,
            Proposals proposals,
            RollCalls rollCalls,
            Requests requests,
            TermsRegister terms,
            Conditions conditions,
            Questions questions,
            Interests interests) {
        this.law = law;
        this.interests = interests;
        this.requests = requests;
        this.terms = terms;
        this.conditions = conditions;
        this.questions = questions;
        this.rollCalls = rollCalls;
        this.proposals = proposals;
    }

    /**
     * 议题登记表.
     *
     * @param requesters how many signed, where villagers or representatives ask for the meeting (村民委员会组织法 第二十五条、第三十条)
     * @param body a body chosen on purpose; empty lets the law choose
     * @param counterpart with whom, where that is settled; then nobody else may be dealt with under the resolution
     * @param validUntil the last day of the lease or of the resolution itself
     * @param statements what was checked, for the matters of which the law asks it
     * @param interested whom the matter concerns in person, and their near relatives: they take no part in the votes
     * @param delegatedOn when the larger body delegated such matters; the attachments then show it (山东办法 第二十四条)
     */
    record RegisterForm(
            @NotNull Matter matter,
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 4000) String planText,
            @NotNull Fen budget,
            @NotNull Funding funding,
            @NotNull Origin origin,
            @Nullable @Min(1) @Max(100_000) Integer requesters,
            @Nullable LocalDate delegatedOn,
            @Nullable Body body,
            @Nullable @Size(max = 200) String counterpart,
            @Nullable LocalDate validUntil,
            @Size(max = 7) List<Statement> statements,
            @Valid @Size(max = 50) List<InterestedRow> interested,
            @Size(max = 20) List<FileId> attachments) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String letters() {
        return FourDiscussionsProcess.LETTERS;
    }

    @Override
    public String page() {
        return "decision/start";
    }

    @Override
    public Class<RegisterForm> form() {
        return RegisterForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_CLERK);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of("today", opening.today().toString(), "questions", questions.on(opening.today()));
    }

    @Override
    public List<Finding> examine(Opening opening, RegisterForm form) {
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(
                MatterRules.body(form.matter()),
                opening.today(),
                opening.village(),
                new Choice(form.body(), form.delegatedOn() == null ? null : Boolean.TRUE)));
        findings.add(law.examine(
                PublishedRules.MASKED,
                opening.today(),
                opening.village(),
                new Typed(form.title() + "\n" + form.planText())));
        conditions
                .before(form.matter(), Set.copyOf(form.statements()), opening.today(), opening.village())
                .ifPresent(findings::add);
        if (form.body() == Body.MEMBER_REPRESENTATIVES) findings.add(enoughRepresentatives(opening));
        if (form.origin().isRequest()) findings.add(enoughRequesters(opening, form, body(form, findings)));
        return findings;
    }

    private static Body body(RegisterForm form, List<Finding> findings) {
        return form.body() != null
                ? form.body()
                : (Body) Objects.requireNonNull(findings.get(0).verdict().value());
    }

    /** @throws FormRejected where the law knows no such request for this body */
    private Finding enoughRequesters(Opening opening, RegisterForm form, Body body) {
        var provision = ConveningRules.of(form.origin(), body)
                .orElseThrow(() -> FormRejected.field("origin", "decision.request.no-rule", body.title()));
        return law.examine(
                provision,
                opening.today(),
                opening.village(),
                new Request(entitled(opening, form.origin()), form.requesters()));
    }

    private int entitled(Opening opening, Origin origin) {
        return rollCalls.requesters(opening.village(), origin, opening.today());
    }

    /** Too few of them are no 成员代表大会 in the end: said before the matter sets out, not at its last meeting. */
    private Finding enoughRepresentatives(Opening opening) {
        var roll = rollCalls.of(opening.village(), Kind.ASSEMBLY, Body.MEMBER_REPRESENTATIVES, false, opening.today());
        return law.examine(
                CollectiveRules.REPRESENTATIVES_NUMBER,
                opening.today(),
                opening.village(),
                new MemberRepresentatives(roll.size(), null));
    }

    @Override
    public String title(RegisterForm form) {
        return form.title();
    }

    @Override
    public Deed begin(Opening opening, RegisterForm form) {
        var delegatedOn = form.delegatedOn();
        if (delegatedOn != null && delegatedOn.isAfter(opening.today()))
            throw FormRejected.field("delegatedOn", "engine.form.past-or-present");
        if (delegatedOn != null && form.attachments().isEmpty())
            throw FormRejected.field("attachments", "decision.delegation.proof");
        var last = form.validUntil();
        if (last != null && last.isBefore(opening.today()))
            throw FormRejected.field("validUntil", "decision.valid-until.past");
        if (!form.statements().isEmpty() && form.attachments().isEmpty())
            throw FormRejected.field("attachments", "decision.statements.proof");
        if (form.origin().isRequest()) askedFor(form);
        var findings = examine(opening, form);
        ActUnlawful.ifAnyBlocks(findings);
        var body = body(form, findings);
        var concerned = interests.found(opening.village(), form.interested(), opening.today());
        var id = new ProposalId(opening.caseId());
        var proposal = new Proposal(
                id,
                opening.village(),
                form.matter(),
                body,
                delegatedOn,
                form.funding(),
                form.origin(),
                opening.today());
        proposals.add(proposal);
        interests.add(proposal, concerned);
        var kept = terms(opening, form);
        terms.add(id, kept);
        proposals.write(id, form.title(), form.planText(), form.budget(), opening.today());
        if (form.origin().isRequest())
            requests.add(id, Objects.requireNonNull(form.requesters()), entitled(opening, form.origin()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("title", form.title());
        content.put("matter", form.matter().rule());
        content.put("body", body.title());
        content.put("funding", form.funding().name());
        content.put("origin", form.origin().name());
        if (form.origin().isRequest()) content.put("requesters", form.requesters());
        content.put("budget", form.budget().value());
        content.put("plan", form.planText());
        content.put("delegatedOn", delegatedOn == null ? null : delegatedOn.toString());
        content.put("validUntil", last == null ? null : last.toString());
        content.put("course", CaseFacts.course(kept));
        content.put(
                "statements",
                form.statements().stream().map(Enum::name).sorted().toList());
        return Deed.of("decision.register", opening.today(), content)
                .withPersonal(personal(kept.counterpart(), concerned))
                .withFindings(findings)
                .withEvidence(form.attachments());
    }

    /** With whom, and whom it concerns: persons, so the chain keeps only their digest. */
    private Map<String, String> personal(@Nullable String counterpart, List<Interested> concerned) {
        var personal = new HashMap<>(interests.personal(concerned));
        if (counterpart != null) personal.put("counterpart", counterpart);
        return personal;
    }

    private Terms terms(Opening opening, RegisterForm form) {
        var settings = law.settings(opening.village(), opening.today());
        return new Terms(
                form.counterpart(),
                form.validUntil(),
                VariantRules.reviewed(form.matter(), settings),
                Set.copyOf(form.statements()));
    }

    private static void askedFor(RegisterForm form) {
        if (form.requesters() == null) throw FormRejected.field("requesters", "decision.request.number");
        if (form.attachments().isEmpty()) throw FormRejected.field("attachments", "decision.request.proof");
    }
}
