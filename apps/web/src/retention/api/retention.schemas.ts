import { RETENTION_CODES } from '@lib/panel/retention/retention-rule';
import { CaseHold, RetentionCount } from '@lib/panel/retention/retention.service';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const COUNT = shape<RetentionCount>('RetentionCount', 'What was deleted by a rule, and what goes next', {
  rule: oneOf(RETENTION_CODES, 'The rule'),
  soon: whole('Cases that go in the next 30 days unless somebody holds them'),
  held: whole('Cases past their time that somebody holds'),
  waiting: whole('Cases past their time with a follow-up or an action open'),
  deleted: whole('Cases deleted so far'),
  lastDeletedOn: orNull(day('The day the last was deleted; null before the first')),
  countedAt: moment('When it was counted'),
});

const HOLD = shape<CaseHold>('CaseHold', 'A case that must not be deleted yet', {
  id: key('Key of the hold'),
  reference: text('Reference of the case', 'PLP-2026-0143'),
  because: text('Why', 'A complaint is open'),
  heldAt: moment('Since when'),
  heldByName: text('By whom', 'A data-protection lead'),
  liftAskedBy: orNull(key('Who asked for it to be lifted; null while nobody did')),
  liftAskedByName: orNull(text('Their name', 'An approver')),
});

export interface RetentionAnswer {
  readonly counts: readonly RetentionCount[];
  readonly holds: readonly CaseHold[];
}

export const RETENTION = shape<RetentionAnswer>('Retention', 'What becomes of the borough’s old cases', {
  counts: list(COUNT, 'By rule; empty before the service has counted'),
  holds: list(HOLD, 'Those that hold now'),
});

export interface LiftAnswer {
  readonly lifted: boolean;
}

export const LIFTED = shape<LiftAnswer>('LiftedHold', 'What became of a hold', {
  lifted: flag('Whether it is lifted; if not, somebody else of the borough can lift it now'),
});
