import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day, earliest } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { wavesKnown } from '@lib/surveys/waves/wave.query';
import { CoverFacts, publishedSheet, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { Report, ReportContent } from '../report';
import { wordsFor } from '../subject/coverage-words';
import { BoroughSubject, ProgrammeSubject } from '../subject/subject';
import { COMPLETION_COLUMNS } from './completion-columns';
import { completionNotes } from './notes';
import { ReturnedBy, returnedBy } from './returned-by.query';
import { WAVE_COLUMNS, WaveRow, waveRows } from './waves.sheet';

const SOURCE = 'Returns of placement surveys, as boroughs handed them in to this service';

const COMMON = {
  code: 'wave-completion',
  title: 'Completion and quality of placement surveys',
  purpose:
    'How far boroughs are with each wave of the placement surveys, and how much work a return was. It shows who hands in when, what was mended and explained, and how much was filled in for boroughs.',
  version: 1,
  parameters: [
    {
      name: 'Date',
      about: 'Returns are shown as they stood at the end of this day, in waves of the two years before it',
    },
  ],
  personalData: false,
  coverage: wordsFor({
    first: 'The first wave of a placement survey opened on',
    because: 'The first wave of a placement survey opened on',
    nothingYet: 'No wave of a placement survey has been opened yet.',
  }),
  smallNumbers:
    'Not hidden: the numbers are counts of rows, errors and queries of returns, and no answer is in them',
  marking: 'OFFICIAL-SENSITIVE',
  keywords: ['placement survey', 'completion'],
} as const;

const BOROUGHS_ABOUT =
  'One row is one borough in one wave: its status, time, rows, errors, queries and corrections';

/** The first day a wave that whoever asks may know of was open. */
const firstOpened = async (tx: Tx): Promise<Day | null> => {
  const opened = (await wavesKnown(tx)).filter(({ state }) => state === 'open' || state === 'final');
  return opened.length === 0 ? null : earliest(...opened.map(({ opensOn }) => opensOn));
};

const boroughsSheet = (rows: readonly ReturnedBy[], area: string, on: Day): PublishedSheet =>
  publishedSheet<ReturnedBy>({
    name: 'Boroughs',
    table: 'wave_completion',
    title: { topic: 'Placement surveys by borough and wave', area, period: formatDay(on) },
    notes: [],
    source: SOURCE,
    dataAsAt: on,
    columns: COMPLETION_COLUMNS,
    rows: rows.toSorted(byWaveAndName),
  });

/** The latest wave first, as they come; within it by name. */
const byWaveAndName = (one: ReturnedBy, other: ReturnedBy): number =>
  other.wave.referenceDay.localeCompare(one.wave.referenceDay) ||
  one.wave.id.localeCompare(other.wave.id) ||
  nameOf(one).localeCompare(nameOf(other));

const nameOf = ({ inWave }: ReturnedBy): string => authorityById(inWave.boroughId).name;

const contentOf = (
  rows: readonly ReturnedBy[],
  on: Day,
  rest: Pick<ReportContent, 'sheets'> & Partial<ReportContent>,
): ReportContent => ({ period: formatDay(on), dataAsAt: on, notes: completionNotes(rows), ...rest });

/** R13 for a borough: its own returns, wave by wave. */
const OF_A_BOROUGH: Report<BoroughSubject> = {
  ...COMMON,
  for: 'a borough',
  agreement: 'placement surveys',
  tables: [{ name: 'Boroughs', about: BOROUGHS_ABOUT }],
  handling: 'For the named borough only.',
  coveredFrom: firstOpened,
  async produce(tx, { asAt, borough }) {
    const rows = await returnedBy(tx, asAt);
    return contentOf(rows, asAt, { sheets: [boroughsSheet(rows, borough.name, asAt)] });
  },
};

/** R13 for the programme: every borough that is asked, with states and counts alone. */
const OF_THE_PROGRAMME: Report<ProgrammeSubject> = {
  ...COMMON,
  for: 'the programme',
  tables: [
    {
      name: 'Waves',
      about: 'One row is one wave: who handed in on time, late or not, and sums of what came on time',
    },
    { name: 'Boroughs', about: BOROUGHS_ABOUT },
  ],
  handling:
    'For the programme and the boroughs it works with. How many rows a borough has can be a small number: do not publish it.',
  coveredFrom: firstOpened,
  async produce(tx, { asAt }) {
    const rows = await returnedBy(tx, asAt);
    const content = contentOf(rows, asAt, {
      coverage: coverageOf(rows),
      sheets: [wavesSheet(rows, asAt), boroughsSheet(rows, 'London', asAt)],
    });
    return { ...content, notes: [...content.notes, ON_TIME] };
  },
};

const ON_TIME = {
  id: 'on-time',
  text: 'Of returns that were handed in by the deadline of their borough. Late ones are counted in their own column and left out of these sums, and nothing is put in the place of what is missing.',
};

const wavesSheet = (rows: readonly ReturnedBy[], on: Day): PublishedSheet =>
  publishedSheet<WaveRow>({
    name: 'Waves',
    table: 'survey_waves',
    title: { topic: 'Placement surveys by wave', area: 'London', period: formatDay(on) },
    notes: [],
    source: SOURCE,
    dataAsAt: on,
    columns: WAVE_COLUMNS,
    rows: waveRows(rows.toSorted(byWaveAndName)),
  });

/** Boroughs that are asked in one wave at least. */
const coverageOf = (rows: readonly ReturnedBy[]): CoverFacts['coverage'] => {
  const asked = new Set(rows.map(({ inWave }) => inWave.boroughId));
  const names = (is: boolean): string[] =>
    AUTHORITIES.filter(({ id }) => asked.has(id) === is).map(({ name }) => name);
  return { included: names(true), missing: names(false) };
};

export const WAVE_COMPLETION_REPORTS: readonly Report[] = [OF_A_BOROUGH, OF_THE_PROGRAMME];
