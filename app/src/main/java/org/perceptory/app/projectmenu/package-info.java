/**
 * What is done to a whole project, alike from its own page ({@code studio}) and from the list of all ({@code home}):
 * renamed, duplicated, taken along, deleted and brought back.
 */
package org.perceptory.app.projectmenu;
