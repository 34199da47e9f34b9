package org.cunwu.org;

/**
 * 任职有变动 — posts or accounts were changed by an import. Published in its transaction; what somebody signed for in a
 * post that is over goes back to the post by it.
 */
public record PostsChanged() {}
