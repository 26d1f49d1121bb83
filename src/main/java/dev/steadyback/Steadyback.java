package dev.steadyback;

final class Steadyback {
    private Steadyback() {}
    static void main(String[] args) {}
}
