/**
 * What a person did that cannot be done, in words they can act on. Libs throw these; the web turns each kind
 * into a page with its status, the command line into a line and exit code 1. Never put a child's data in one.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: 'not-found' | 'not-allowed' | 'conflict' | 'invalid' | 'too-many' | 'unavailable';

  constructor(
    message: string,
    /** A stable word for the API and for tests. */
    readonly code: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Unknown, or not this viewer's: the two are never told apart. */
export class NotFoundError extends DomainError {
  readonly kind = 'not-found';
  constructor(what = 'page', code = 'not-found') {
    super(`We cannot find that ${what}.`, code);
  }
}

export class NotAllowedError extends DomainError {
  readonly kind = 'not-allowed';
}

export class ConflictError extends DomainError {
  readonly kind = 'conflict';
}

export class UnavailableError extends DomainError {
  readonly kind = 'unavailable';
}

/** Allowed, but not so often or so many at once; it is worth trying again later. */
export class TooManyError extends DomainError {
  readonly kind = 'too-many';
  constructor(
    message: string,
    code: string,
    /** Seconds after which it may be tried again. */
    readonly retryAfter: number,
  ) {
    super(message, code);
  }
}

export interface Problem {
  /** The field, question or column the problem is about. */
  readonly field: string;
  readonly message: string;
}

/** Input that has to be mended; every problem at once. */
export class InvalidError extends DomainError {
  readonly kind = 'invalid';
  constructor(
    message: string,
    code: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message, code);
  }
}
