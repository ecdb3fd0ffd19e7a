import { Hold } from '@lib/panel/retention/holds';
import { RetentionCount } from '@lib/panel/retention/retention.service';
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
import { KEPT_RULES, KeptRule } from '../kept-long-enough';

const COUNT = shape<RetentionCount<KeptRule>>(
  'RetentionCount',
  'What was deleted by a rule, and what goes next',
  {
    rule: oneOf(KEPT_RULES, 'The rule'),
    soon: whole('Cases or returns that go in the next 30 days unless somebody holds them'),
    held: whole('Those past their time that somebody holds'),
    waiting: whole('Cases past their time with a follow-up or an action open'),
    deleted: whole('Those deleted so far'),
    lastDeletedOn: orNull(day('The day the last was deleted; null before the first')),
    countedAt: moment('When it was counted'),
  },
);

const HOLD = shape<Hold>('CaseHold', 'A case or survey return that must not be deleted yet', {
  id: key('Key of the hold'),
  reference: text('Reference of the case, or of the receipt of the return', 'PLP-2026-0143'),
  because: text('Why', 'A complaint is open'),
  heldAt: moment('Since when'),
  heldByName: text('By whom', 'A data-protection lead'),
  liftAskedBy: orNull(key('Who asked for it to be lifted; null while nobody did')),
  liftAskedByName: orNull(text('Their name', 'An approver')),
});

export interface RetentionAnswer {
  readonly counts: readonly RetentionCount<KeptRule>[];
  readonly holds: readonly Hold[];
}

export const RETENTION = shape<RetentionAnswer>(
  'Retention',
  'What becomes of the borough’s old cases and survey returns',
  {
    counts: list(COUNT, 'By rule; empty before the service has counted'),
    holds: list(HOLD, 'Those that hold now'),
  },
);

export interface LiftAnswer {
  readonly lifted: boolean;
}

export const LIFTED = shape<LiftAnswer>('LiftedHold', 'What became of a hold', {
  lifted: flag('Whether it is lifted; if not, somebody else of the borough can lift it now'),
});
