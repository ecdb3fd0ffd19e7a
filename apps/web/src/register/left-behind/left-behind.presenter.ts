import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { EntryMove, PlacementToChoose, StrayEntry } from '@lib/high-cost/moves/entry-move';
import { StrayDesk, StrayList } from '@lib/high-cost/moves/entry-moves.service';
import { LeftBehind } from '@lib/high-cost/register/left-behind.query';
import { groupWords, placeWords, providerWords } from '@lib/placements/wording/placement-words';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../../children/children.paths';
import { registerPaths } from '../register.paths';

/** What waits for a placement, and what was put to one lately. */
export const presentStrayList = ({ entries, moves }: StrayList): object => ({
  title: 'Recorded of placements that are gone',
  back: { href: registerPaths.list },
  waiting: entries.length === 0 ? null : waitingTable(entries),
  moved: moves.length === 0 ? null : movedTable(moves),
});

const waitingTable = (entries: readonly LeftBehind[]): DataTable => ({
  caption: 'Waiting for a placement',
  columns: [
    { text: 'Child' },
    { text: 'Cost lines', numeric: true },
    { text: 'First night' },
    { text: 'Recorded by' },
    { text: 'What to do' },
  ],
  rows: entries.map((one) => [
    { text: one.localReference, href: childrenPaths.child(one.childId), note: one.serviceReference },
    String(one.lines),
    one.firstNight === null ? 'None' : formatDay(one.firstNight),
    one.recordedByName,
    {
      text: 'Put to another placement',
      href: registerPaths.stray(one.entryId),
      hiddenText: `for ${one.localReference}`,
    },
  ]),
});

const movedTable = (moves: readonly EntryMove[]): DataTable => ({
  caption: 'Put to another placement',
  columns: [{ text: 'Child' }, { text: 'Placement' }, { text: 'Put there' }, { text: 'What to do' }],
  rows: moves.map((one) => [
    {
      text: one.localReference,
      href: registerPaths.placement(one.placementId),
      note: one.serviceReference,
    },
    { text: placeWords(one.place), note: daysOf(one) },
    { text: formatMoment(one.movedAt), note: `By ${one.movedByName}` },
    { text: 'Put it back', href: registerPaths.putBack(one.id), hiddenText: `for ${one.localReference}` },
  ]),
});

const daysOf = ({ startedOn, endedOn }: Pick<PlacementToChoose, 'startedOn' | 'endedOn'>): string =>
  endedOn === null ? `Since ${formatDay(startedOn)}` : `${formatDay(startedOn)} to ${formatDay(endedOn)}`;

const aboutOf = (entry: StrayEntry): object => ({
  caption: `Child ${entry.localReference}`,
  back: { href: registerPaths.leftBehind },
  action: registerPaths.stray(entry.entryId),
  version: entry.version,
});

const recordedRows = (entry: StrayEntry): SummaryRow[] => [
  { label: 'Child', value: entry.localReference, href: childrenPaths.child(entry.childId) },
  { label: 'Cost lines', value: String(entry.lines) },
  {
    label: 'First night that is paid',
    value: entry.firstNight === null ? 'None' : formatDay(entry.firstNight),
  },
  { label: 'Funders with a position', value: String(entry.funding) },
  { label: 'Recorded by', value: entry.recordedByName },
];

/** The choice of the child’s placements, the nearest in time first. */
export const presentChoice = ({ entry, placements }: StrayDesk, form: FormModel): object => ({
  ...aboutOf(entry),
  title: 'Put what is recorded to another placement',
  rows: recordedRows(entry),
  choices: placements.filter(({ taken }) => !taken).map(choiceOf),
  taken: placements.filter(({ taken }) => taken).map((one) => `${placeWords(one.place)}, ${daysOf(one)}`),
  form,
});

const choiceOf = (one: PlacementToChoose): Choice => ({
  value: one.id,
  text: daysOf(one),
  hint: `${groupWords(one.group)}: ${placeWords(one.place)}${one.provider === null ? '' : `, ${providerWords(one.provider)}`}`,
});

/** What is about to be moved, and where to. */
export const presentCheck = ({ entry, placements }: StrayDesk, placementId: string): object => {
  const chosen = placements.find(({ id }) => id === placementId)!;
  return {
    ...aboutOf(entry),
    title: 'Check before you put it to this placement',
    placementId,
    rows: [
      ...recordedRows(entry),
      { label: 'To the placement', value: placeWords(chosen.place) },
      { label: 'Time', value: daysOf(chosen) },
    ],
    early:
      entry.firstNight !== null && entry.firstNight < chosen.startedOn
        ? `The first night that is paid, ${formatDay(entry.firstNight)}, is before this placement began. The cost lines stay as they are.`
        : null,
  };
};

/** What is about to be put back. */
export const presentPutBack = (move: EntryMove): object => ({
  title: 'Put it back',
  caption: `Child ${move.localReference}`,
  back: { href: registerPaths.leftBehind },
  action: registerPaths.putBack(move.id),
  rows: [
    { label: 'Child', value: move.localReference, href: childrenPaths.child(move.childId) },
    { label: 'It is at', value: placeWords(move.place) },
    { label: 'Time', value: daysOf(move) },
    { label: 'Put there', value: `${formatMoment(move.movedAt)}, by ${move.movedByName}` },
  ] satisfies SummaryRow[],
  since:
    move.addedSince === 0
      ? null
      : `${move.addedSince === 1 ? '1 cost line was' : `${move.addedSince} cost lines were`} added since. ${move.addedSince === 1 ? 'It goes' : 'They go'} along.`,
});
