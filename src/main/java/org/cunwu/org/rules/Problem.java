package org.cunwu.org.rules;

import java.util.List;

/**
 * 问题 — what is wrong with one cell of an import.
 *
 * @param row as the spreadsheet shows it; 0 when the whole file is meant
 * @param column the heading; empty when the whole row is meant
 * @param key of the text in the bundle, filled with the arguments
 */
public record Problem(String file, int row, String column, String key, List<String> arguments) {}
