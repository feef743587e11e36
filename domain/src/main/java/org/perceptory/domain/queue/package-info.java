/**
 * The queue. A job is a row of ours; what db-scheduler holds is only whose turn it is. Of each person's jobs one at a
 * time is released into db-scheduler, and when it ends the next one goes to the tail: so a person never runs two, and
 * people take turns. {@link org.perceptory.domain.queue.JobQueue} is for the app,
 * {@link org.perceptory.domain.queue.RunningJobs} for the worker.
 */
package org.perceptory.domain.queue;
