/**
 * The REST API under {@code /api/v1}: what the pages' own elements, notebooks and scripts call.
 * Resources say what and for whom; the work is done in the domain module.
 */
package org.perceptory.app.api;
