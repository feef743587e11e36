package org.perceptory.app.intake;

/** What a project that was taken along says of one of its classes. @param color empty where it says none */
record DescribedClass(String name, String folder, String color, boolean background) {}
