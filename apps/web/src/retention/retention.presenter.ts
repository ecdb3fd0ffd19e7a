import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Hold } from '@lib/panel/retention/holds';
import { RETENTION_RULES, SEEN_AHEAD_DAYS } from '@lib/panel/retention/retention-rule';
import { RetentionCount } from '@lib/panel/retention/retention.service';
import { RETURN_RETENTION } from '@lib/surveys/retention/return-retention-rule';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { KEPT_RULES, KeptRule, WhatIsKept } from './kept-long-enough';
import { retentionPaths } from './retention.paths';

/** What was deleted, what goes next, and what somebody holds. */
export const presentRetention = (viewer: Viewer, { counts, holds }: WhatIsKept, form: FormModel): object => ({
  title: 'Deleting old cases and returns',
  rules: rulesTable(),
  counts: counts.length > 0 ? countsTable(counts) : null,
  countedAt: counts[0] ? formatMoment(counts[0].countedAt) : null,
  holds: holds.map((one) => holdModel(viewer, one)),
  form,
  paths: retentionPaths,
});

const RULES: Readonly<Record<KeptRule, Readonly<Record<'what' | 'kept' | 'then', string>>>> = {
  ...RETENTION_RULES,
  survey: RETURN_RETENTION,
};

const rulesTable = (): DataTable => ({
  caption: 'How long they are kept',
  hideCaption: true,
  columns: [{ text: 'What' }, { text: 'Kept for' }, { text: 'Then deleted' }],
  rows: KEPT_RULES.map((code) => {
    const { what, kept, then } = RULES[code];
    return [what, kept, then];
  }),
});

const countsTable = (counts: readonly RetentionCount<KeptRule>[]): DataTable => ({
  caption: 'What goes next, and what was deleted',
  hideCaption: true,
  stacks: true,
  columns: [
    { text: 'What' },
    { text: `Goes in the next ${SEEN_AHEAD_DAYS} days`, numeric: true },
    { text: 'Past its time, held', numeric: true },
    { text: 'Past its time, something open', numeric: true },
    { text: 'Deleted so far', numeric: true },
    { text: 'Last deleted' },
  ],
  rows: KEPT_RULES.flatMap((code) =>
    counts
      .filter(({ rule }) => rule === code)
      .map(({ soon, held, waiting, deleted, lastDeletedOn }) => [
        RULES[code].what,
        soon,
        held,
        waiting,
        deleted,
        lastDeletedOn ? formatDay(lastDeletedOn) : 'Never',
      ]),
  ),
});

const holdModel = (viewer: Viewer, hold: Hold): object => ({
  id: hold.id,
  title: hold.reference,
  rows: [
    { label: 'Why', value: hold.because },
    { label: 'Held by', value: `${hold.heldByName}, ${formatMoment(hold.heldAt)}` },
    ...(hold.liftAskedByName ? [{ label: 'Asked for it to be lifted', value: hold.liftAskedByName }] : []),
  ],
  button: hold.liftAskedBy === null ? 'Ask for it to be lifted' : 'Lift the hold',
  mayPress: hold.liftAskedBy !== viewer.personId,
});
