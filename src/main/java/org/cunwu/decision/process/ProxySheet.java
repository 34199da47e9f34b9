package org.cunwu.decision.process;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.org.RollEntry;
import org.jspecify.annotations.Nullable;

/**
 * 书面委托 at a members' assembly — one principal gives one proxy, to another member who came in person. One given to
 * somebody of another household is kept and does not count.
 */
final class ProxySheet {

    private final List<RollEntry> members;
    private final Set<String> barred;
    private final Map<String, Wrong> wrong;

    /** Of valid proxies the principal's code to the holder's. */
    private final Map<String, String> holders = new HashMap<>();

    private int otherHousehold;

    private ProxySheet(List<RollEntry> members, Set<String> barred, Map<String, Wrong> wrong) {
        this.members = members;
        this.barred = barred;
        this.wrong = wrong;
    }

    /** @param barred who must withdraw from the vote, and so neither gives nor holds a proxy */
    static ProxySheet of(List<RollEntry> members, List<ProxyRow> rows, Set<String> barred, Map<String, Wrong> wrong) {
        var sheet = new ProxySheet(members, barred, wrong);
        var holding = new HashMap<String, Integer>();
        var giving = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) sheet.add(i, rows.get(i), giving, holding);
        holding.forEach((holder, at) -> {
            if (giving.contains(holder)) sheet.refuse(at, "holder", "decision.proxy.holder-absent");
        });
        return sheet;
    }

    Map<String, String> holders() {
        return holders;
    }

    int otherHousehold() {
        return otherHousehold;
    }

    private void add(int at, ProxyRow row, Set<String> giving, Map<String, Integer> holding) {
        var principal = member(at, "principal", row.principal());
        var holder = member(at, "holder", row.holder());
        if (principal == null || holder == null) return;
        if (principal.equals(holder)) refuse(at, "holder", "decision.proxy.oneself");
        if (!giving.add(principal.code())) refuse(at, "principal", "decision.proxy.twice", principal.name());
        holding.put(holder.code(), at);
        if (principal.household().equals(holder.household())) holders.put(principal.code(), holder.code());
        else otherHousehold++;
    }

    private @Nullable RollEntry member(int at, String field, String given) {
        var found = members.stream()
                .filter(it -> it.code().equals(given) || it.name().equals(given))
                .collect(toMap(RollEntry::code, it -> it, (one, same) -> one));
        if (found.isEmpty()) refuse(at, field, "decision.proxy.unknown", given);
        if (found.size() > 1) refuse(at, field, "decision.proxy.several", given, String.join("、", found.keySet()));
        if (found.size() != 1) return null;
        var member = found.values().iterator().next();
        if (barred.contains(member.code())) refuse(at, field, "decision.proxy.barred", member.name());
        return member;
    }

    private void refuse(int at, String field, String key, Object... arguments) {
        wrong.put("entrusted[" + at + "]." + field, new Wrong(key, List.of(arguments)));
    }
}
