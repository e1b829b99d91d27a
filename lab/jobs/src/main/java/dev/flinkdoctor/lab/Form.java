package dev.flinkdoctor.lab;

/** The three shapes of each pipeline. */
public enum Form {
    SICK,
    NEAR_MISS,
    HEALTHY;

    static Form of(String text) {
        return valueOf(text.toUpperCase().replace('-', '_'));
    }
}
