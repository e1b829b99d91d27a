package dev.flinkdoctor.lab;
public final class Main { public static void main(String[] a) {} }
