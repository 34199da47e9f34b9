package org.cunwu.org;

import org.cunwu.kernel.VillageCode;

/**
 * 村.
 *
 * @param letters the short code of letters in case numbers, for example {@code SQ}
 * @param district the code of its responsibility district (责任区)
 */
public record Village(VillageCode code, String letters, String name, String district) {}
