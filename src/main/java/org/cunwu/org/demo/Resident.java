package org.cunwu.org.demo;

/** 村民 of the demo, or a household under the name of its head. */
record Resident(String code, String name, boolean woman, String household) {}
