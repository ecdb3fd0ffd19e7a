import { formatDay } from '@lib/kernel/london-format';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Report, ReportContent } from '../report';
import { CoverageWords, wordsFor } from '../subject/coverage-words';
import { coverageOf, nextDueOn } from './release-facts';
import { PRODUCT_WORDS } from './sheet-words';

/** What every report of figures across boroughs says of itself: they are of releases, and of no person. */
export const OF_RELEASES = {
  for: 'the programme',
  personalData: false,
  marking: 'OFFICIAL',
  handling:
    'For the programme and the boroughs of London. Figures are provisional and local, and protected: they may be quoted with their date and release.',
} as const satisfies Partial<Report>;

/** How small numbers are kept from readers, where single boroughs are shown. */
export const HIDDEN_WITH_OTHERS =
  'Hidden, and so are others from which they could be worked out: every figure is of a release';

/** The same, of tables for London and its parts only. */
export const HIDDEN_AND_OF_NO_BOROUGH = `${HIDDEN_WITH_OTHERS}, and none is of a single borough`;

/** The last two tables of each of them. */
export const RELEASE_TABLES: Report['tables'] = [
  { name: 'Coverage', about: 'Which boroughs are in the figures, and why others are not' },
  { name: 'Releases', about: 'Every release the figures were selected from' },
];

/** When there is something to make a workbook of. @param release as in “The first … is of” and “No … has been published yet” */
export const releasedSince = (release: string): CoverageWords =>
  wordsFor({
    first: `The first ${release} is of`,
    because: `The first ${release} is of`,
    nothingYet: `No ${release} has been published yet.`,
  });

type FactsOfRelease = Pick<
  ReportContent,
  'period' | 'referenceDay' | 'dataAsAt' | 'coverage' | 'smallNumbers' | 'nextDueOn'
>;

/** What the cover says of a workbook that is named after one release. */
export const factsOf = (main: ReleaseSummary): FactsOfRelease => ({
  period: formatDay(main.on),
  referenceDay: main.on,
  dataAsAt: main.oldest,
  coverage: coverageOf(main),
  smallNumbers: rulesOf(main),
  nextDueOn: nextDueOn(main),
});

/** Which product a release is of, what that does to small numbers, and by which version of the rules. */
export const rulesOf = ({ product, ruleVersion }: ReleaseSummary): string => {
  const { name, rule } = PRODUCT_WORDS[product];
  return `This is the ${name} product. ${rule}. Disclosure rules version ${ruleVersion}`;
};
