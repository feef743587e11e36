/**
 * The frame around every page: theme, navigation, who may enter which view, the headers of every answer. It may call
 * any room; none calls it.
 */
package org.perceptory.app.shell;
