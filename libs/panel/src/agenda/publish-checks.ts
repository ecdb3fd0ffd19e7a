import { PanelSeat } from '@lib/access/panels/panel-seat';
import { Attendance } from '../attendance/attendance';
import { quorumOf, QuorumState } from '../attendance/quorum';
import { PanelCase } from '../cases/panel-case';
import { Meeting } from '../meetings/meeting';
import { isAfterCutOff } from '../series/cut-off';
import { AgendaItem, ON_THE_AGENDA } from './agenda-item';

/** What is looked at before an agenda goes out (product.md 3.1, B6). */
export interface PublishChecks {
  readonly items: number;
  /** If everybody comes who has not sent apologies. */
  readonly quorum: QuorumState;
  /** Items the panel would not be quorate for, because of conflicts that are known already. */
  readonly thin: readonly AgendaItem[];
  /** Cases the panel no longer sees: taken back, run out, or withdrawn. They have to come off first. */
  readonly notShared: readonly AgendaItem[];
  /** Papers came after the cut-off and the chair has not taken them. */
  readonly late: readonly AgendaItem[];
  /** Members who have yet to say whether they have a conflict about every case. */
  readonly undeclared: readonly string[];
  readonly canPublish: boolean;
}

export interface ToBeChecked {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  /** The cases that the viewer sees, by key. */
  readonly cases: ReadonlyMap<string, PanelCase>;
  readonly seats: readonly PanelSeat[];
  /** Keys of people who sent apologies. */
  readonly apologies: ReadonlySet<string>;
  /** Keys of people with the cases they declared about, conflict or none. */
  readonly declared: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cases with the keys of people who have a conflict about them. */
  readonly conflicted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cases the viewer has a conflict about: hidden from them, but not taken back. */
  readonly ownConflicts: ReadonlySet<string>;
}

/** An item is late when its case was submitted after papers closed, and no emergency was approved (PAN-03). */
export const isLate = (item: AgendaItem, of: PanelCase | undefined, meeting: Meeting): boolean =>
  of !== undefined &&
  item.kind !== 'follow-up' &&
  of.emergency === null &&
  of.submittedAt !== null &&
  isAfterCutOff(meeting.cutOff, of.submittedAt);

export const publishChecks = (checked: ToBeChecked): PublishChecks => {
  const { meeting, cases, seats, apologies, declared, conflicted, ownConflicts } = checked;
  const everybody = seats.map((seat) => expected(seat, apologies));
  const quorum = quorumOf(meeting.quorum, everybody);
  const items = checked.items.filter(({ state }) => ON_THE_AGENDA.includes(state));
  const ofCases = items.filter(({ caseId }) => caseId !== null);
  const notShared = ofCases.filter(({ caseId }) => !cases.has(caseId!) && !ownConflicts.has(caseId!));
  const late = ofCases.filter((item) => item.late === null && isLate(item, cases.get(item.caseId!), meeting));
  const undeclared = seats
    .filter(({ seat }) => seat !== 'coordinator')
    .filter(({ personId }) => ofCases.some(({ caseId }) => !declared.get(personId)?.has(caseId!)))
    .map(({ name }) => name);
  return {
    items: items.length,
    quorum,
    thin: ofCases.filter(({ caseId }) => {
      const out = [...(conflicted.get(caseId!) ?? [])].map((personId) => [personId, 'conflict'] as const);
      return quorum.quorate && !quorumOf(meeting.quorum, everybody, new Map(out)).quorate;
    }),
    notShared,
    late,
    undeclared,
    canPublish: items.length > 0 && notShared.length === 0 && late.length === 0,
  };
};

/** The forecast counts as there whoever did not say that they will not come. */
const expected = ({ personId, name, area, seat }: PanelSeat, apologies: ReadonlySet<string>): Attendance => ({
  ...{ personId, name, area, seat },
  state: apologies.has(personId) ? 'apologies' : 'present',
  substituteFor: null,
  joinedItemId: null,
  leftItemId: null,
  version: 1,
});
