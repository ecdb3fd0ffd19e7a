import { HttpException } from '@nestjs/common';
import { DomainError, InvalidError, Problem } from '@lib/kernel/domain-error';
import { TokenRefusedError } from '../../access/token-refused.error';
import { UnexpectedFieldsError } from '@lib/web-kit/forms/unexpected-fields.error';

/** An error as it may be told: a status, a word for programs, and words for people. */
export interface ErrorFacts {
  readonly status: number;
  readonly code: string;
  /** What happened, when the error says it in words meant to be read; null leaves it to the page of the status. */
  readonly message: string | null;
  readonly problems: readonly Problem[];
}

const STATUS_OF: Readonly<Record<DomainError['kind'], number>> = {
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

const CODE_OF: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'wrong-type',
  422: 'invalid-input',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** What may be told of an error. Only errors of our own bring words; everything else has those of its status. */
export const factsOf = (error: unknown): ErrorFacts => {
  if (error instanceof DomainError) {
    const problems = error instanceof InvalidError ? error.problems : [];
    return { status: STATUS_OF[error.kind], code: error.code, message: error.message, problems };
  }
  if (error instanceof UnexpectedFieldsError) {
    return { status: 400, code: 'unexpected-fields', message: error.message, problems: [] };
  }
  if (error instanceof TokenRefusedError) {
    return { status: 401, code: 'token-refused', message: error.message, problems: [] };
  }
  const status = statusOf(error);
  return {
    status,
    code: CODE_OF[status] ?? (status < 500 ? 'bad-request' : 'failure'),
    message: null,
    problems: [],
  };
};

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  if (isDatabaseBusy(error)) return 503;
  // What reads the body (too large, cut short, not JSON) says so in `status`.
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** The database did not answer in time, is full, or is not there: worth trying again. */
const BUSY = [
  '57014',
  '55P03',
  '57P01',
  '57P03',
  '53300',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
];

const isDatabaseBusy = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return BUSY.includes(code);
  return (
    typeof message === 'string' &&
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(message)
  );
};
