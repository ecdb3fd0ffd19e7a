import { Temporal } from 'temporal-polyfill';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Viewer } from '@lib/access/viewer';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { BoroughCompletion } from '@lib/surveys/completion/completion';
import { CompletionBoard } from '@lib/surveys/completion/completion.service';
import { WAVE_MOVES, waveMovesFrom } from '@lib/surveys/waves/wave-moves';
import { standingOf } from '@lib/surveys/waves/wave';
import { prefilledShare } from '@lib/surveys/weighing/tally';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { wavesPaths } from '../../waves.paths';
import { boardPaths } from '../board.paths';
import {
  counted,
  headlineSentences,
  notAskedSentence,
  sumsSentence,
  timeCell,
  waveTitle,
} from '../board-words';
import { stateWords } from '../state-words';
import { BOARD_FILTERS, boroughsShown } from './board-filter';

export interface BoardModel {
  readonly title: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly standing: string;
  readonly headline: readonly string[];
  readonly sums: string | null;
  readonly notAsked: string | null;
  readonly form: FormModel;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly table: DataTable;
  readonly isEmpty: boolean;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

type Watcher = Pick<Viewer, 'permissions'>;

/** The completion board: a row for each borough the wave asks, in the order of their names. */
export const presentBoard = (
  board: CompletionBoard,
  query: Query,
  { form, viewer }: { readonly form: FormModel; readonly viewer: Watcher },
): BoardModel => {
  const { wave, headline } = board;
  const shown = inOrder(boroughsShown(board.boroughs, query));
  const address = withQuery(boardPaths.board(wave.id), query as Record<string, string>);
  return {
    title: waveTitle(wave),
    back: { text: 'Surveys', href: boardPaths.collections },
    standing: standingSentence(board),
    headline: headlineSentences(headline),
    sums: sumsSentence(headline),
    notAsked: notAskedSentence(board),
    form,
    filter: {
      action: boardPaths.board(wave.id),
      form,
      applied: appliedFilters(BOARD_FILTERS, query, address),
      clearHref: boardPaths.board(wave.id),
    },
    filters: BOARD_FILTERS,
    table: tableOf(board, shown, viewer),
    isEmpty: shown.length === 0,
    links: linksOf(board, query, viewer),
  };
};

export const inOrder = (boroughs: readonly BoroughCompletion[]): BoroughCompletion[] =>
  boroughs.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));

const nameOf = ({ boroughId }: Pick<BoroughCompletion, 'boroughId'>): string => authorityById(boroughId).name;

const STANDING = {
  draft: 'This wave is a draft: no borough sees it yet.',
  pilot:
    'This wave is tried by the boroughs below before it opens. What they fill in is deleted when it opens.',
  open: 'Open.',
  'closed to new rows': 'Open to corrections alone: rows can no longer be added.',
  'closed to corrections': 'Closed: nothing can be changed, but for boroughs that were given more time.',
  final: 'Final: nothing changes any more.',
} as const;

export const standingSentence = ({ wave, on }: Pick<CompletionBoard, 'wave' | 'on'>): string =>
  `${STANDING[standingOf(wave, wave, on)]} The deadline ${on > wave.deadlineOn ? 'was' : 'is'} ${formatDay(wave.deadlineOn)}, and the last day for corrections ${on > wave.lastCorrectionOn ? 'was' : 'is'} ${formatDay(wave.lastCorrectionOn)}.`;

const linksOf = ({ wave }: CompletionBoard, query: Query, { permissions }: Watcher): BoardModel['links'] => [
  ...(permissions.has('run waves') && wave.state === 'open'
    ? [{ text: 'Remind boroughs', href: boardPaths.nudge(wave.id) }]
    : []),
  { text: 'Data of this wave', href: boardPaths.data(wave.id) },
  { text: 'What it costs boroughs to answer', href: boardPaths.burden(wave.id) },
  {
    text: 'Download this board (XLSX)',
    href: withQuery(boardPaths.export(wave.id), query as Record<string, string>),
  },
  ...(permissions.has('run waves')
    ? [
        { text: 'Boroughs and extensions', href: boardPaths.boroughs(wave.id) },
        { text: 'Settings of this wave', href: boardPaths.settings(wave.id) },
      ]
    : []),
  ...waveMovesFrom(wave.state, permissions).map((name) => ({
    text: WAVE_MOVES[name].words,
    href: wavesPaths.move(wave.id, name),
  })),
];

const tableOf = (
  { wave }: CompletionBoard,
  boroughs: readonly BoroughCompletion[],
  { permissions }: Watcher,
): DataTable => ({
  caption: 'How far each borough is',
  small: true,
  stacks: true,
  columns: [
    { text: 'Borough' },
    { text: 'Status' },
    { text: 'Time' },
    { text: 'Rows', numeric: true },
    { text: 'To answer', numeric: true },
    { text: 'Errors', numeric: true },
    { text: 'Queries', numeric: true },
    { text: 'Explained', numeric: true },
    { text: 'Filled in' },
    { text: 'Last activity' },
  ],
  rows: boroughs.map((borough): TableRow => [
    boroughCell(borough, wave.id, permissions.has('review returns')),
    { status: stateWords(borough.state), note: statusNote(borough) },
    timeCell(borough),
    ...countsOf(borough),
    prefilledCell(borough),
    activityCell(borough),
  ]),
});

const boroughCell = (borough: BoroughCompletion, waveId: string, mayReview: boolean): TableCell => {
  const { name, slug } = authorityById(borough.boroughId);
  return mayReview && borough.submissions > 0
    ? { text: name, href: boardPaths.review(waveId, slug), hiddenText: 'and what it handed in' }
    : name;
};

const statusNote = ({ isNil, submissions, notExpectedBecause }: BoroughCompletion): string | undefined => {
  if (notExpectedBecause !== null) return notExpectedBecause;
  const notes = [
    ...(isNil ? ['Nothing to report'] : []),
    ...(submissions > 1 ? [`Handed in ${submissions} times`] : []),
  ];
  return notes.length === 0 ? undefined : notes.join('. ');
};

/** Rows, and what is in the way; nothing before it starts. */
const countsOf = ({ tally, state, isNil }: BoroughCompletion): TableCell[] => {
  if (state === 'not started' || state === 'not expected') return ['', '', '', '', ''];
  if (isNil) return [0, 0, 0, 0, 0];
  const { rows, missing, errors, queries, explained } = tally;
  return [rows, missing, errors, queries, explained];
};

const prefilledCell = ({ tally, state, isNil }: BoroughCompletion): TableCell => {
  const [once, inRows] = [prefilledShare(tally.once), prefilledShare(tally.inRows)];
  if (state === 'not started' || state === 'not expected' || isNil) return '';
  const rows = inRows === null ? undefined : `Rows: ${inRows}%`;
  return once === null ? (rows ?? '') : { text: `${once}%`, note: rows };
};

/** When somebody of the borough last did something, and the messages it was sent. */
const activityCell = ({ lastActivityAt, reminders, lastReminder }: BoroughCompletion): TableCell => ({
  text: lastActivityAt === null ? 'None yet' : formatDay(dayOf(lastActivityAt)),
  whole: true,
  note:
    lastReminder === null
      ? undefined
      : `${counted(reminders, 'message')}, last ${formatDay(dayOf(lastReminder.sentAt))}`,
});

const dayOf = (moment: Temporal.Instant): Day =>
  moment.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
