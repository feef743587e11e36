/**
 * The catalogue's other sources: files that an admin puts into a folder, described beside them, and networks that
 * others published. Each is checked for the backbones' contract; an ordinary classifier is made into a backbone first.
 * The same file and entry give the same backbone, byte for byte. Knows no network connection; called by the worker, and
 * by the admin's page.
 */
package org.perceptory.learning.catalogue;
