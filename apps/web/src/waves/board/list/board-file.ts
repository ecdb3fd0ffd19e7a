import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { LONDON } from '@lib/kernel/clock';
import { Contact } from '@lib/reports/publisher';
import { BoroughCompletion } from '@lib/surveys/completion/completion';
import { CompletionBoard } from '@lib/surveys/completion/completion.service';
import { TallyPart } from '@lib/surveys/weighing/tally';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download } from '@lib/web-kit/responses/page';
import { column, Column } from '@lib/workbook/writing/column';
import { CoverFacts, extractSheet } from '@lib/workbook/writing/workbook-document';
import { extractDownload } from '../../../extracts/extract-download';
import { waveTitle } from '../board-words';
import { stateWords } from '../state-words';
import { BOARD_FILTERS, boroughsShown } from './board-filter';
import { inOrder } from './board.presenter';

/** The board as a working extract: the rows its address asks for. */
export const boardFile = (board: CompletionBoard, query: Query, contact: Contact): Promise<Download> =>
  extractDownload({
    file: {
      report: 'completion',
      area: 'london',
      period: `${board.wave.collection} ${board.wave.title}`,
      runOn: board.on,
    },
    cover: coverOf(board, query, contact),
    sheets: [
      extractSheet<BoroughCompletion>({
        name: 'Boroughs',
        table: 'wave_completion',
        about: 'One row is one borough that the wave asks, with how far it is today.',
        columns: COLUMNS,
        rows: inOrder(boroughsShown(board.boroughs, query)),
      }),
    ],
  });

const coverOf = ({ wave, on, boroughs }: CompletionBoard, query: Query, contact: Contact): CoverFacts => {
  const asked = new Set(boroughs.map(({ boroughId }) => boroughId));
  return {
    title: `How far boroughs of London are with ${waveTitle(wave)}`,
    purpose:
      'States and counts of the returns of one wave of a placement survey. It is for seeing who needs help or a reminder.',
    publisher: 'Pan-London placements service',
    contact,
    publishedOn: on,
    nextDue: 'No date is set: it is made whenever somebody asks for it',
    period: formatDay(on),
    referenceDay: wave.referenceDay,
    coverage: {
      included: AUTHORITIES.filter(({ id }) => asked.has(id)).map(({ name }) => name),
      missing: AUTHORITIES.filter(({ id }) => !asked.has(id)).map(({ name }) => name),
    },
    definitionVersion: `Version ${wave.setVersion} of the question set`,
    smallNumbers: 'Counts of rows, errors and queries: no answer is in them, and nothing is hidden',
    filters: BOARD_FILTERS.flatMap(({ name, label, choices }) => {
      const chosen = choices.find(({ value }) => value === query[name]);
      return chosen ? [`${label}: ${chosen.text}`] : [];
    }),
    marking: 'OFFICIAL-SENSITIVE',
    handling:
      'For the programme and the boroughs it works with. How many rows a borough has can be a small number: do not publish it.',
    reportReference: 'Completion board',
    runReference: 'Made on request',
    releaseReference: null,
    accessibilityContact: contact,
    keywords: ['placement survey', 'completion'],
  };
};

const isBegun = ({ state }: BoroughCompletion): boolean =>
  state !== 'not started' && state !== 'not expected';

const count = (header: string, value: (row: BoroughCompletion) => number): Column<BoroughCompletion> =>
  column(header, { kind: 'whole', value: (row: BoroughCompletion) => (isBegun(row) ? value(row) : '[z]') });

const share = (header: string, part: (row: BoroughCompletion) => TallyPart): Column<BoroughCompletion> =>
  column(header, {
    kind: 'percent',
    value: (row: BoroughCompletion) => {
      const { asked, prefilled } = part(row);
      return isBegun(row) && asked > 0 ? prefilled / asked : '[z]';
    },
  });

const text = (header: string, value: (row: BoroughCompletion) => string | null): Column<BoroughCompletion> =>
  column(header, { kind: 'text', value });

const COLUMNS: readonly Column<BoroughCompletion>[] = [
  text('Borough', ({ boroughId }) => authorityById(boroughId).name),
  text('Area code', ({ boroughId }) => authorityById(boroughId).gss),
  text('Status', ({ state }) => stateWords(state).text),
  text('Nothing to report', (row) => (isBegun(row) ? (row.isNil ? 'Yes' : 'No') : '[z]')),
  column('Deadline', { kind: 'day', value: ({ deadlineOn }: BoroughCompletion) => deadlineOn }),
  column('Days left (days)', {
    kind: 'whole',
    value: ({ daysLeft }: BoroughCompletion) => daysLeft ?? '[z]',
  }),
  text('Late', ({ isLate }) => (isLate ? 'Yes' : 'No')),
  column('Days late when handed in (days)', {
    kind: 'whole',
    value: ({ daysLate }: BoroughCompletion) => daysLate ?? '[z]',
  }),
  column('Handed in on', {
    kind: 'day',
    value: ({ submittedAt }: BoroughCompletion) =>
      submittedAt === null ? '[z]' : (submittedAt.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day),
  }),
  count('Times handed in', ({ submissions }) => submissions),
  count('Rows', ({ tally }) => tally.rows),
  count('Unanswered', ({ tally }) => tally.missing),
  count('Errors', ({ tally }) => tally.errors),
  count('Errors mended', ({ tally }) => tally.mended),
  count('Queries', ({ tally }) => tally.queries),
  count('Queries explained', ({ tally }) => tally.explained),
  count('To confirm', ({ tally }) => tally.once.toConfirm + tally.inRows.toConfirm),
  share('Questions filled in for the borough (%)', ({ tally }) => tally.once),
  share('Fields in rows filled in for the borough (%)', ({ tally }) => tally.inRows),
  text('Last activity', ({ lastActivityAt }) => (lastActivityAt ? formatMoment(lastActivityAt) : null)),
  column('Reminders sent', { kind: 'whole', value: ({ reminders }: BoroughCompletion) => reminders }),
  text('Extended because', ({ extendedBecause }) => extendedBecause),
  text('Not expected because', ({ notExpectedBecause }) => notExpectedBecause),
];
