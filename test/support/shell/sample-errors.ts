import { HttpException } from '@nestjs/common';
import {
  ConflictError,
  InvalidError,
  NotAllowedError,
  NotFoundError,
  UnavailableError,
} from '@lib/kernel/domain-error';
import { SeeOtherError } from '../../../apps/web/src/shell/errors/see-other.error';

/** Text that no answer and no line of the log may hold. */
export const SECRET_TEXT = 'local reference BRO-000123';

const ERRORS: Readonly<Record<string, () => unknown>> = {
  'not-found': () => new NotFoundError('placement'),
  'not-allowed': () => new NotAllowedError('Only an approver can undo an import.', 'approver-only'),
  conflict: () => new ConflictError('This import was already undone.', 'already-undone'),
  invalid: () =>
    new InvalidError('The return has 2 problems.', 'return-refused', [
      { field: 'CHILD', message: 'Row 14, CHILD: enter the local reference' },
      { field: 'DOB', message: 'Row 15, DOB: enter a date like 27/03/2011' },
    ]),
  unavailable: () => new UnavailableError('The database is being moved.', 'moving'),
  'too-many': () => new HttpException({ retryAfter: 240 }, 429),
  timeout: () => Object.assign(new Error(SECRET_TEXT), { code: '57014' }),
  'sign-in': () => new SeeOtherError('/sign-in?next=%2Fsamples%2Flist'),
};

export const sampleError = (kind: string): unknown => ERRORS[kind]?.() ?? new Error(SECRET_TEXT);
