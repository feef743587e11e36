package org.perceptory.app.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** A slice for each room of a house, with all that is in it; what lies in the house itself is a room as well. */
record RoomsOf(String house) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        String within = "org.perceptory." + house + ".";
        return name.startsWith(within)
                ? SliceIdentifier.of("room " + name.substring(within.length()).split("\\.")[0])
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "rooms of " + house;
    }
}
