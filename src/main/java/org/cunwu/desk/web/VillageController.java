package org.cunwu.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Village;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 本村情况 — how a village stands: what is made up as the law wants it, and what is still to be done. */
@Controller
class VillageController {

    private final List<VillageReview> reviews;
    private final FormPages pages;
    private final Directory directory;
    private final TownClock clock;

    VillageController(List<VillageReview> reviews, FormPages pages, Directory directory, TownClock clock) {
        this.reviews = reviews;
        this.pages = pages;
        this.directory = directory;
        this.clock = clock;
    }

    /** A line of the list. */
    record Line(String code, String name, long wanting) {}

    @GetMapping("/village")
    String list(PersonId person, Model model) {
        var villages = villages(person).toList();
        if (villages.isEmpty()) throw new NothingHere();
        if (villages.size() == 1) return page(villages.get(0), model);
        model.addAttribute(
                "lines",
                villages.stream()
                        .map(it -> new Line(it.code().value(), it.name(), wanting(it.code())))
                        .sorted(Comparator.comparingLong(Line::wanting)
                                .reversed()
                                .thenComparing(Line::code))
                        .toList());
        return "desk/villages";
    }

    @GetMapping("/village/{code}")
    String show(@PathVariable String code, PersonId person, Model model) {
        var village = villages(person)
                .filter(it -> it.code().value().equals(code))
                .findFirst()
                .orElseThrow(NothingHere::new);
        return page(village, model);
    }

    private String page(Village village, Model model) {
        model.addAttribute("village", village);
        model.addAttribute("findings", pages.explained(review(village.code())));
        return "desk/village";
    }

    private long wanting(VillageCode village) {
        return review(village).stream().filter(Finding::blocks).count();
    }

    private List<Finding> review(VillageCode village) {
        var today = clock.today();
        return reviews.stream()
                .flatMap(it -> it.review(village, today).stream())
                .toList();
    }

    private Stream<Village> villages(PersonId person) {
        var reach = directory.villagesOf(person, clock.today());
        return directory.villages().stream().filter(it -> reach.contains(it.code()));
    }
}
