import { AuditAction } from '@lib/audit/audit-action';
import { Permission } from '@lib/access/permissions/permission';
import { ACTION_MOVE_AUDIT, ACTION_MOVES, CLOSES_ACTIONS } from '@lib/panel/actions/action-moves';
import { ACTION_STATES } from '@lib/panel/actions/case-action';
import { CASE_MOVE_AUDIT, CASE_MOVES } from '@lib/panel/cases/case-moves';
import { CASE_STATUSES } from '@lib/panel/cases/case-status';
import { MEETING_STATES } from '@lib/panel/meetings/meeting';
import { MEETING_MOVE_AUDIT, MEETING_MOVES } from '@lib/panel/meetings/meeting-moves';
import { MINUTES_STATES } from '@lib/panel/minutes/minutes';
import { MINUTES_MOVE_AUDIT, MINUTES_MOVES } from '@lib/panel/minutes/minutes-moves';
import { REFERRAL_STATES } from '@lib/panel/referrals/referral';
import { REFERRAL_MOVE_AUDIT, REFERRAL_MOVES } from '@lib/panel/referrals/referral-moves';
import { ReturnState } from '@lib/surveys/returns/held-return';
import { RETURN_MOVES } from '@lib/surveys/submitting/return-moves';
import { WaveState } from '@lib/surveys/waves/wave';
import { WAVE_MOVE_AUDIT, WAVE_MOVES } from '@lib/surveys/waves/wave-moves';
import { StateTable, Step } from './state-table';

interface Move {
  readonly from: string | readonly string[];
  readonly to: string;
  readonly permission: Permission | null;
  readonly words: string;
  readonly audit?: AuditAction;
}

const stepsOf = (moves: Readonly<Record<string, Move>>): Step[] =>
  Object.values(moves).map(({ from, to, permission, words, audit }) => ({
    from: typeof from === 'string' ? [from] : from,
    to,
    permissions: permission === null ? [] : [permission],
    words,
    ...(audit === undefined ? {} : { audit }),
  }));

const RETURN_STATE_WORDS: Readonly<Record<ReturnState, string>> = {
  'in progress': 'In progress',
  'ready to approve': 'Ready to approve',
  submitted: 'Submitted',
  resubmitted: 'Resubmitted',
  'under review': 'Under review',
  returned: 'Returned',
  accepted: 'Accepted',
};

const WAVE_STATE_WORDS: Readonly<Record<WaveState, string>> = {
  draft: 'Draft',
  pilot: 'Being piloted',
  open: 'Open',
  final: 'Final',
};

/** Every table of steps panels and surveys go by, from the code itself. */
export const STATE_TABLES: readonly StateTable[] = [
  {
    title: 'A case',
    file: 'libs/panel/src/cases/case-moves.ts',
    states: CASE_STATUSES,
    first: 'draft',
    steps: stepsOf(CASE_MOVES),
    audit: CASE_MOVE_AUDIT,
  },
  {
    title: 'A version of a referral',
    file: 'libs/panel/src/referrals/referral-moves.ts',
    states: REFERRAL_STATES,
    first: 'draft',
    steps: stepsOf(REFERRAL_MOVES),
    audit: REFERRAL_MOVE_AUDIT,
  },
  {
    title: 'A meeting',
    file: 'libs/panel/src/meetings/meeting-moves.ts',
    states: MEETING_STATES,
    first: 'draft',
    steps: stepsOf(MEETING_MOVES),
    audit: MEETING_MOVE_AUDIT,
  },
  {
    title: 'Minutes',
    file: 'libs/panel/src/minutes/minutes-moves.ts',
    states: MINUTES_STATES,
    first: 'draft',
    steps: stepsOf(MINUTES_MOVES),
    audit: MINUTES_MOVE_AUDIT,
  },
  {
    title: 'An action',
    file: 'libs/panel/src/actions/action-moves.ts',
    states: ACTION_STATES,
    first: 'open',
    steps: Object.values(ACTION_MOVES).map(({ from, to }) => ({
      from: [from],
      to,
      permissions: Object.values(CLOSES_ACTIONS),
      words: ACTION_STATES[to],
    })),
    audit: ACTION_MOVE_AUDIT,
  },
  {
    title: 'A survey return',
    file: 'libs/surveys/src/submitting/return-moves.ts',
    states: RETURN_STATE_WORDS,
    first: 'in progress',
    steps: stepsOf(RETURN_MOVES),
    audit: 'survey-return-moved',
  },
  {
    title: 'A wave of a survey',
    file: 'libs/surveys/src/waves/wave-moves.ts',
    states: WAVE_STATE_WORDS,
    first: 'draft',
    steps: stepsOf(WAVE_MOVES),
    audit: WAVE_MOVE_AUDIT,
  },
];
