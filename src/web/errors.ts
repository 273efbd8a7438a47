import type { FieldErrors } from './forms.ts';

/** Not yours and not there: the same answer. */
export class NotFound extends Error {}

/** Seen, but not allowed; `message` says who may, in words for the reader. */
export class Forbidden extends Error {}

/** The request cannot be read at all. `message` is for the reader. */
export class BadRequest extends Error {}

/**
 * What the person had in front of them is no longer so. `changes` puts both versions side by side and
 * `typed` gives back what would otherwise be lost.
 */
export class Conflict extends Error {
  readonly details: { changes?: Change[]; typed?: Typed[]; link?: { text: string; href: string } };
  constructor(message: string, details: Conflict['details'] = {}) {
    super(message);
    this.details = details;
  }
}
export type Change = { name: string; yours: string; now: string };
export type Typed = { name: string; value: string };

/** Whether its page tells the reader something of what the request found. */
export const isTold = (error: unknown): error is Error =>
  error instanceof Forbidden || error instanceof Conflict || error instanceof BadRequest;

/** That the person saw a record could not be written down, so they do not see it. */
export class NotRecorded extends Error {}

/** A form that says something wrong; the page shows it again, with all that was typed. */
export class InvalidForm extends Error {
  readonly errors: FieldErrors;
  constructor(errors: FieldErrors) {
    super('The form has errors');
    this.errors = errors;
  }
}
