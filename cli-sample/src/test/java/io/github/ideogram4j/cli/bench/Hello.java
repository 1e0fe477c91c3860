package io.github.ideogram4j.cli.bench;

/** The smallest program: what a JVM itself takes. */
final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
