import { AgendaItem } from '../agenda/agenda-item';
import { Attendance } from '../attendance/attendance';
import { Recommendation } from '../recommendations/recommendation';

/** What has been recorded of a meeting, as far as whoever writes its minutes may see it. */
export interface Recorded {
  readonly attendances: readonly Attendance[];
  readonly items: readonly AgendaItem[];
  /** By item. A case its writer may not see is not here, and is no gap of theirs. */
  readonly recommendations: ReadonlyMap<string, Recommendation>;
  /** Items whose case the writer may not see. */
  readonly hidden: ReadonlySet<string>;
}

export interface Gap {
  /** The item it is about; null for the meeting. */
  readonly itemId: string | null;
  readonly text: string;
}

/** What the minutes lack, before they go to the chair (PAN-13, product.md 3.1 B9). */
export const gapsOf = (recorded: Recorded): Gap[] => [
  ...attendanceGaps(recorded.attendances),
  ...recorded.items
    .filter(({ id, kind }) => kind !== 'business' && !recorded.hidden.has(id))
    .flatMap((item) => itemGaps(item, recorded.recommendations.get(item.id))),
];

const attendanceGaps = (attendances: readonly Attendance[]): Gap[] => {
  if (!attendances.some(({ state }) => state === 'present' || state === 'left'))
    return [{ itemId: null, text: 'No attendance is marked: nobody is present.' }];
  const open = attendances.filter(({ state }) => state === 'expected');
  return open.length === 0
    ? []
    : [
        {
          itemId: null,
          text: `Not marked as present or as having sent apologies: ${open.map(({ name }) => name).join(', ')}.`,
        },
      ];
};

const itemGaps = (item: AgendaItem, recommendation: Recommendation | undefined): Gap[] => {
  const gap = (text: string): Gap => ({ itemId: item.id, text: `${item.reference}: ${text}` });
  if (item.state === 'accepted') return [gap('it was neither heard nor carried over.')];
  if (item.state !== 'discussed' && item.state !== 'deferred') return [];
  if (!recommendation?.confirmed) return [gap('no recommendation is confirmed.')];
  return [
    ...(recommendation.rationale ? [] : [gap('no reason is given.')]),
    ...recommendation.actions
      .filter(({ owner }) => owner.name.trim() === '')
      .map(() => gap('an action has no owner.')),
  ];
};
