package org.cunwu.org;

import java.util.List;
import java.util.Optional;

/** 演示入口 — the demo's one password, and who may be tried; both empty in a real town. */
public interface DemoAccess {

    /** Somebody to sign in as: the id, the name and the post in words. */
    record Example(String id, String name, String post) {}

    Optional<String> password();

    List<Example> examples();
}
