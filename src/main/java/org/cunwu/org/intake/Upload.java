package org.cunwu.org.intake;

/** 上传的文件. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Upload(String name, byte[] content) {}
