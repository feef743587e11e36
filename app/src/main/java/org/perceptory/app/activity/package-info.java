/**
 * Activities as pages: the brief that a student begins from and hands in at, and the editor. The rules are the domain's
 * ({@code activity}); here are the words. Nobody calls in: other rooms lead here by address.
 */
package org.perceptory.app.activity;
