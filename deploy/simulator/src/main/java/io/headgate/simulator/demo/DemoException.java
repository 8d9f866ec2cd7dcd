package io.headgate.simulator.demo;

/** The demonstration cannot go on, or saw something else than it foretold; a sentence says what. */
public final class DemoException extends RuntimeException {

    /** Says what is the matter, and what to do. */
    public DemoException(String sentence) {
        super(sentence);
    }
}
