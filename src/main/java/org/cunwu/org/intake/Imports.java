package org.cunwu.org.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.Digests;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.account.FirstToken;
import org.cunwu.org.account.OneTimeCodes;
import org.cunwu.org.intake.ImportRefused.Reason;
import org.cunwu.org.register.ProposedImports;
import org.cunwu.org.register.ProposedImports.Proposed;
import org.cunwu.org.register.Staff;
import org.cunwu.org.register.TownRegister;
import org.cunwu.org.rules.Changes;
import org.cunwu.org.rules.ImportRules;
import org.cunwu.org.rules.Problems;
import org.cunwu.org.rules.Reading;
import org.cunwu.org.rules.Sheet;
import org.cunwu.org.rules.TownData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入 — one person proposes, another confirms; only the very first is confirmed with the one-time token. */
@Component
public class Imports {

    /** 一份导入 with what it would change now. */
    public record Examined(Proposed proposed, Changes changes) {}

    private static final TypeReference<List<Sheet>> SHEETS = new TypeReference<>() {};

    private final TownRegister town;
    private final Staff staff;
    private final ProposedImports proposals;
    private final ImportActs acts;
    private final Directory directory;
    private final OneTimeCodes codes;
    private final FirstToken token;
    private final ObjectMapper json;
    private final TownClock clock;

    Imports(
            TownRegister town,
            Staff staff,
            ProposedImports proposals,
            ImportActs acts,
            Directory directory,
            OneTimeCodes codes,
            FirstToken token,
            ObjectMapper json,
            TownClock clock) {
        this.town = town;
        this.staff = staff;
        this.proposals = proposals;
        this.acts = acts;
        this.directory = directory;
        this.codes = codes;
        this.token = token;
        this.json = json;
        this.clock = clock;
    }

    /** @throws ImportRejected with everything that is wrong */
    @Transactional
    public UUID propose(PersonId by, List<Upload> files) {
        if (town.isEmpty()) throw new ImportRefused(Reason.TOKEN_NEEDED);
        var post = post(by);
        var problems = new Problems();
        var sheets = SheetFiles.read(files, problems);
        sound(ImportRules.read(sheets, town.known(), problems));
        return proposed(by, post, sheets);
    }

    /** Takes a proposal of somebody else; answers where the new one-time codes lie. */
    @Transactional
    public Optional<Path> confirm(PersonId by, UUID id) {
        var post = post(by);
        var proposal = find(id);
        if (proposal.by().equals(by)) throw new ImportRefused(Reason.SECOND_PERSON);
        decide(id, "confirmed", by);
        take(id, by, post, sheets(proposal));
        return codes.handOut();
    }

    /** Turns a proposal down; who proposed may take it back like this. */
    @Transactional
    public void reject(PersonId by, UUID id) {
        var post = post(by);
        find(id);
        decide(id, "rejected", by);
        acts.rejected(id, by, post);
    }

    public List<Proposed> open(PersonId by) {
        post(by);
        return proposals.open();
    }

    /** What a proposal would change if it were confirmed now. */
    public Examined examine(PersonId by, UUID id) {
        post(by);
        var proposal = find(id);
        var known = town.known();
        return new Examined(proposal, Changes.between(sound(ImportRules.read(sheets(proposal), known)), known));
    }

    /** The very first import, by the administrator whom it names, confirmed with the one-time token. */
    @Transactional
    public Optional<Path> first(FirstAdministrator administrator, String typedToken, List<Upload> files) {
        if (!town.isEmpty() || !token.use(typedToken)) throw new ImportRefused(Reason.WRONG_TOKEN);
        var problems = new Problems();
        var sheets = administrator.addedTo(SheetFiles.read(files, problems), clock.today());
        sound(ImportRules.read(sheets, TownData.NOTHING, problems));
        var group = Post.group(Post.TOWN, PostKind.ADMINISTRATOR);
        var id = proposed(administrator.id(), group, sheets);
        decide(id, "confirmed", administrator.id());
        take(id, administrator.id(), group, sheets);
        var list = codes.handOut();
        token.forget();
        return list;
    }

    /** Fills an empty town by the program itself; only the demo does so. */
    @Transactional
    public TownData fill(PersonId by, List<Sheet> sheets) {
        var id = proposed(by, by.value(), sheets);
        decide(id, "confirmed", by);
        return take(id, by, by.value(), sheets);
    }

    private UUID proposed(PersonId by, String post, List<Sheet> sheets) {
        var id = UUID.randomUUID();
        var payload = written(sheets);
        var digest = Digests.sha256(payload.getBytes(StandardCharsets.UTF_8));
        proposals.add(id, by, clock.instant(), digest, payload);
        acts.proposed(id, by, post, digest);
        return id;
    }

    private TownData take(UUID id, PersonId by, String post, List<Sheet> sheets) {
        staff.lock();
        var known = town.known();
        var data = sound(ImportRules.read(sheets, known));
        town.write(data, known);
        acts.confirmed(id, by, post, Changes.between(data, known));
        return data;
    }

    private void decide(UUID id, String state, PersonId by) {
        if (!proposals.decide(id, state, by, clock.instant())) throw new ImportRefused(Reason.ALREADY_DECIDED);
    }

    private Proposed find(UUID id) {
        return proposals.find(id).orElseThrow(() -> new ImportRefused(Reason.UNKNOWN));
    }

    /** 党政办 or 系统管理员, today. */
    private String post(PersonId by) {
        return directory.posts(by, clock.today()).stream()
                .filter(it -> it.kind() == PostKind.PARTY_GOVERNMENT_OFFICE || it.kind() == PostKind.ADMINISTRATOR)
                .map(Post::group)
                .findFirst()
                .orElseThrow(() -> new ImportRefused(Reason.NOT_YOURS));
    }

    private static TownData sound(Reading reading) {
        if (!reading.sound()) throw new ImportRejected(reading.problems());
        return reading.data();
    }

    private String written(List<Sheet> sheets) {
        try {
            return json.writeValueAsString(sheets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Sheet> sheets(Proposed proposal) {
        try {
            return json.readValue(proposal.payload(), SHEETS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
