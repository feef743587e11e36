/**
 * What changed, told to every process by PostgreSQL's LISTEN/NOTIFY when the transaction commits. The services publish;
 * pages and workers subscribe. Everything told is stored too: a lost message costs freshness, never data.
 */
package org.perceptory.domain.event;
