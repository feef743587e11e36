/**
 * What a person does about themselves: their ways in and password, taking their data along, deleting their account.
 * Nobody calls in: other rooms lead here by address.
 */
package org.perceptory.app.account;
