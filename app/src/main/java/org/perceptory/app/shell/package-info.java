/** The frame around every page: theme, navigation, who may enter which view, the headers of every answer. */
package org.perceptory.app.shell;
