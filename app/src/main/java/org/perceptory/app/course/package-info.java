/**
 * Courses and activities as pages: a course's list, the brief that a student begins from and hands in at, the editor, and
 * the class at a glance. The rules are the domain's ({@code activity}, {@code submission}); here are the words.
 */
package org.perceptory.app.course;
