/** What people type to find something, as the database is asked for it. For the rooms of the domain that search. */
package org.perceptory.domain.search;
