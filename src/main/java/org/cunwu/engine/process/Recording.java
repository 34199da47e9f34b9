package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Submission;
import org.cunwu.engine.register.FileShelf;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.springframework.stereotype.Component;

/** 记录 — turns a deed into an act in the village's chain and answers its receipt. */
@Component
class Recording {

    private final Ledger ledger;
    private final FileShelf files;
    private final Access access;
    private final EntryDays entryDays;

    Recording(Ledger ledger, FileShelf files, Access access, EntryDays entryDays) {
        this.ledger = ledger;
        this.files = files;
        this.access = access;
        this.entryDays = entryDays;
    }

    /** @param values as they were submitted, to say in which field an unknown file stands */
    void append(VillageCode village, PersonId person, String group, UUID caseId, Deed deed, Map<String, ?> values) {
        entryDays.note(village, caseId, deed);
        var hashes = new ArrayList<String>();
        for (var id : deed.evidence()) {
            var file = files.cite(person, id, caseId)
                    .orElseThrow(() -> FormRejected.field(field(values, id), "engine.file.unknown"));
            hashes.add(file.sha256());
        }
        ledger.append(new Act(
                village.value(),
                person,
                group,
                deed.kind(),
                caseId,
                deed.happenedOn(),
                deed.content(),
                signedAs(person, group, deed.personal()),
                deed.findings(),
                hashes));
    }

    /** A deputy signs as the deputy of whom the record names. */
    private Map<String, String> signedAs(PersonId person, String group, Map<String, String> personal) {
        var represented = access.onBehalfOf(person, group);
        if (represented.isEmpty()) return personal;
        var named = new HashMap<>(personal);
        named.put(Deed.ON_BEHALF_OF, access.name(represented.get()));
        named.put(Deed.ON_BEHALF_OF + "Id", represented.get().value());
        return named;
    }

    private static String field(Map<String, ?> values, FileId file) {
        return values.entrySet().stream()
                .filter(it -> it.getValue() instanceof Collection<?> files
                        && files.stream().anyMatch(one -> file.toString().equalsIgnoreCase(String.valueOf(one))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("files");
    }

    /**
     * The first act of the transaction is the person's own; what the program recorded after it follows.
     *
     * @throws NotYours when the standing in ended while the deputy acted: its end has its place in the chain before this
     */
    Submission settle(CaseFile file, PersonId person, String group) {
        var represented = access.onBehalfOf(person, group);
        var receipt = ledger.settle().get(0);
        if (represented.isPresent()) {
            // the head of the chain is held now, so that no end can come between
            Recall.forget();
            if (!access.onBehalfOf(person, group).equals(represented)) throw new NotYours("engine.stand-in.over");
        }
        return Submission.of(receipt, file);
    }
}
