import { Permission } from '@lib/access/permissions/permission';
import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { costInWords } from '@lib/panel/follow-ups/cost-against-agreed';
import { CONDITIONS_MET, FollowUp, followUpState, slugOf } from '@lib/panel/follow-ups/follow-up';
import { FollowUpsPage } from '@lib/panel/follow-ups/follow-ups.service';
import { StartedInRegister } from '@lib/panel/follow-ups/started-in-register.query';
import { formatPounds } from '@lib/kernel/pounds';
import { RecordedStart } from '@lib/panel/responses/response';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { registerPaths } from '../../register/register.paths';
import { afterPaths } from '../after.paths';

const STATES: Readonly<Record<ReturnType<typeof followUpState>, Status>> = {
  done: { text: 'Answered', kind: 'done' },
  overdue: { text: 'Overdue', kind: 'problem' },
  due: { text: 'Due today', kind: 'waiting' },
  later: { text: 'Not due yet', kind: 'cannot' },
};

export interface FollowUpCard {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
  /** Where it is answered; null when it is not due, is answered, or for who may not. */
  readonly href: string | null;
}

export interface FollowUpsModel {
  readonly start: readonly SummaryRow[] | null;
  readonly followUps: readonly FollowUpCard[];
}

/** What became of a placement, look by look. */
export const presentFollowUps = (
  { of, start, followUps, register }: FollowUpsPage,
  { today, permissions }: { readonly today: Day; readonly permissions: ReadonlySet<Permission> },
): FollowUpsModel => ({
  start: start ? [...startRows(start), ...placementRows(register, permissions)] : null,
  followUps: followUps.map((one) => ({
    title: `After ${one.kind}`,
    rows: followUpRows(one, { start, today, weeklyPence: register?.weeklyPence.get(one.kind) ?? null }),
    href:
      permissions.has('refer cases') && !one.done && one.dueOn <= today
        ? afterPaths.followUp(of.reference, slugOf(one.kind))
        : null,
  })),
});

export const startRows = ({ startedOn, weeklyPence }: RecordedStart): SummaryRow[] => [
  { label: 'Placement started', value: formatDay(startedOn) },
  { label: 'Weekly cost as agreed', value: `${formatPounds(weeklyPence)} before VAT` },
];

/** The end of the placement that started, and where its costs are kept, for who may see them. */
const placementRows = (
  register: StartedInRegister | null,
  permissions: ReadonlySet<Permission>,
): SummaryRow[] => [
  ...(register?.endedOn
    ? [{ label: 'Placement ended', value: `${formatDay(register.endedOn)}, as the child’s page has it` }]
    : []),
  ...(register && permissions.has('see the register')
    ? [
        {
          label: 'Costs',
          value: 'What it costs in the register',
          href: registerPaths.placement(register.placementId),
        },
      ]
    : []),
];

interface Beside {
  readonly start: RecordedStart | null;
  readonly today: Day;
  /** In the register on the day it is due; null where it has no price. */
  readonly weeklyPence: number | null;
}

export const followUpRows = (one: FollowUp, { start, today, weeklyPence }: Beside): SummaryRow[] => [
  { label: 'Due', value: formatDay(one.dueOn) },
  { label: 'Status', status: STATES[followUpState(one, today)] },
  ...(weeklyPence === null
    ? []
    : [{ label: 'Weekly cost in the register on that day', value: costWords(weeklyPence, start) }]),
  ...(one.done ? answerRows(one.done, start) : []),
];

/** "£7,120 before VAT, £200 a week more than agreed (2.9%)". */
const costWords = (weeklyPence: number, start: RecordedStart | null): string =>
  `${formatPounds(weeklyPence)} before VAT${start ? `, ${costInWords(weeklyPence, start.weeklyPence)}` : ''}`;

const answerRows = (done: NonNullable<FollowUp['done']>, start: RecordedStart | null): SummaryRow[] => [
  { label: 'Did it start?', value: done.started ? 'Yes' : 'No' },
  ...(done.conditionsMet
    ? [{ label: 'Were the conditions met?', value: CONDITIONS_MET[done.conditionsMet] }]
    : []),
  ...(done.weeklyPence !== null
    ? [{ label: 'Weekly cost now', value: costWords(done.weeklyPence, start) }]
    : []),
  ...(done.started ? [{ label: 'Still there?', value: stillThereWords(done) }] : []),
  ...(done.note ? [{ label: 'Note', value: done.note }] : []),
  { label: 'Answered by', value: `${done.byName}, ${formatMoment(done.at)}` },
];

const stillThereWords = ({ stillThere, leftOn }: NonNullable<FollowUp['done']>): string => {
  if (stillThere) return 'Yes';
  return leftOn ? `No, left on ${formatDay(leftOn)}` : 'No';
};
