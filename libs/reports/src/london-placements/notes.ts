import { formatDay } from '@lib/kernel/london-format';
import { PUBLISHED_VALUES_NOTE } from '@lib/measures/cubes/published-values';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Note } from '@lib/workbook/writing/workbook-document';
import { LondonFigures } from './london-figures';
import { PRODUCT_WORDS } from './sheet-words';

/** What is true of every figure that was selected from a release. */
export const releasedNotes = ({ product }: Pick<ReleaseSummary, 'product'>): Note[] => [
  {
    id: 'releases',
    text:
      `Every figure was selected from a release: a table that was protected once and is the same for everybody. This workbook uses the latest ${PRODUCT_WORDS[product].name} release of each table on or before its date; the title of the table has its day. ` +
      `${PRODUCT_WORDS[product].rule}. Figures are provisional and local: they are not Department for Education statistics.`,
  },
  {
    id: 'london',
    text:
      'The City of London is in no sum: it looks after so few children that a sum with it beside one without would show them. ' +
      'So London is 32 boroughs here. A borough that is missing is in no sum either; the Coverage sheet names it.',
  },
  {
    id: 'shares',
    text:
      'Shares are worked out from the numbers printed here, not from those behind them. A share is hidden where either number is, ' +
      'or where it would be of fewer than six.',
  },
];

/** What a reader has to know before quoting a figure; each table names the ones that bear on it. */
export const londonNotes = ({ main, placements, tiers, inYear }: LondonFigures): Note[] => [
  ...releasedNotes(main),
  { id: 'published', text: PUBLISHED_VALUES_NOTE },
  {
    id: 'groups',
    text:
      'For a borough some placement groups are put together, so that its figures are large enough to be shown. ' +
      'London and its parts have those groups, to be set beside a borough, and what they are made up of as well: adding up every row would count some children twice.',
  },
  {
    id: 'quarterly',
    text:
      'Placement groups by age are released once a quarter, exact but for what is hidden. This table is the latest quarterly release on or before the date of the report, ' +
      'which may be earlier than the other tables.',
  },
  {
    id: 'months',
    text:
      'Each month is shown as its last weekly release has it, rounded to the nearest 5. A month without one is left out. ' +
      'In the week in which a quarter ends no figures of single boroughs are released: they come with the quarterly ones.',
  },
  {
    id: 'coverage',
    text: `A borough takes part once it has agreed, and its returns tell of the days a table looks at. The returns behind the placement figures are true at ${span(main)}.`,
  },
  ...[placements, tiers, inYear].map(({ cube }) => countedNote(cube)),
];

const span = ({ oldest, freshest }: LondonFigures['main']): string =>
  oldest === freshest ? formatDay(oldest) : `a day from ${formatDay(oldest)} to ${formatDay(freshest)}`;

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** How a table is counted, as its pages say it too. */
export const countedNote = ({ code, title, counted, exclusions }: CubeDefinition): Note => ({
  id: `counted-${code}`,
  text: [
    `${title}: ${sentence(counted)}`,
    'Left out or treated apart:',
    exclusions.map(sentence).join(' '),
  ].join(' '),
});
