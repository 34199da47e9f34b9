package org.cunwu.disclosure.web;

import java.util.List;
import org.cunwu.disclosure.process.Board;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.PostKind;
import org.cunwu.org.Village;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 村务公开栏 — for villagers, without signing in; nothing can be changed here. */
@Controller
class BoardController {

    private static final int PAGE = 20;

    private final Board board;
    private final Directory directory;
    private final TownClock clock;

    BoardController(Board board, Directory directory, TownClock clock) {
        this.board = board;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/gk")
    String villages(Model model) {
        model.addAttribute("villages", directory.villages());
        return "disclosure/villages";
    }

    @GetMapping("/gk/{code}")
    String show(@PathVariable String code, @RequestParam(defaultValue = "") String before, Model model) {
        var village = village(code);
        if (!before.matches("\\d{0,18}")) throw new NothingHere();
        var found = board.of(village.code(), before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), PAGE + 1);
        model.addAttribute("village", village);
        model.addAttribute("notices", found.stream().limit(PAGE).toList());
        if (found.size() > PAGE)
            model.addAttribute("before", found.get(PAGE - 1).entry());
        model.addAttribute("days", board.days(village.code()));
        model.addAttribute("clerks", names(village, PostKind.VILLAGE_CLERK));
        model.addAttribute("supervisors", names(village, PostKind.SUPERVISION_DIRECTOR));
        return "disclosure/board";
    }

    private List<String> names(Village village, PostKind kind) {
        return directory.holders(village.code().value(), kind, clock.today()).stream()
                .map(Person::name)
                .toList();
    }

    private Village village(String code) {
        if (!VillageCode.isValid(code)) throw new NothingHere();
        return directory.village(new VillageCode(code)).orElseThrow(NothingHere::new);
    }
}
