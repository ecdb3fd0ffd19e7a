import { Tx } from '@lib/database/unit-of-work';
import { CoverFacts, Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { Disclosed, Report, ReportSubject } from '../../report';
import { BoroughSubject, PanelSubject } from '../../subject/subject';
import { CASES_COVERAGE, firstReferred } from './coverage';
import { CasesSubject, OfCase } from './whose-cases';
import { yearInWords, yearTo, YearTo } from './year-to';

/** What a table of cases needs to know. */
export interface CasesAsked {
  readonly subject: ReportSubject<CasesSubject>;
  readonly year: YearTo;
  /** The year in words, for titles. */
  readonly period: string;
}

/** What one report adds to what all reports of the weekly panel have in common. */
export interface CaseReport<Row extends Pick<OfCase, 'caseId' | 'childId'>> {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly tables: Report['tables'];
  readonly keywords: readonly string[];
  /** What the borough's version with personal data adds; left out where product.md 8 lists none. */
  readonly personalDataVariant?: string;
  readonly notes: readonly Note[];
  rows(tx: Tx, asked: CasesAsked): Promise<readonly Row[]>;
  sheets(rows: readonly Row[], asked: CasesAsked): readonly PublishedSheet[];
}

const SMALL_NUMBERS =
  'Exact: rows are single cases, for those who may see each of them, and no figure of several boroughs is in it';

const HANDLING = {
  'a borough':
    'For the named borough only. Each row is about one child: do not publish it or pass it on, and delete it when it is done with.',
  'a panel':
    'For the person who asked for it only: what another member may see can differ. Each row is about one child: do not pass it on, and delete it when it is done with.',
} as const;

/** The notes that every report of the panel has; each table names them. */
export const EVERY_TABLE = ['recommends', 'seen'] as const;

const notesOf = ({ for: whom }: CasesSubject, own: readonly Note[]): Note[] => [
  {
    id: 'recommends',
    text: 'The panel recommends; the borough decides and pays. A cost or a split the panel spoke of was sought or discussed, and approves nothing.',
  },
  {
    id: 'seen',
    text:
      whom === 'a borough'
        ? 'Every case the borough referred to a panel is in, whichever panel it was. What the panel wrote is in once the borough was told.'
        : 'Cases that are shared with the panel when the workbook is made, without those the person who asked has a conflict on or, but for the coordinator, has not declared about. A case whose share has ended is not in it, whatever the date.',
  },
  {
    id: 'references',
    text: 'A case and a child are known by the references of this service. Only the borough can tell which child a reference is.',
  },
  ...own,
];

/** A report without references needs no note on them. */
const usedBy = (sheets: readonly PublishedSheet[], notes: readonly Note[]): Note[] => {
  const used = new Set(sheets.flatMap((sheet) => [sheet, ...sheet.columns].flatMap((one) => one.notes)));
  return notes.filter(({ id }) => used.has(id));
};

/** A child is named by a reference; a row without one tells of a case and names nobody. */
const disclosedBy = (
  rows: readonly (Pick<OfCase, 'caseId' | 'childId'> & Partial<Pick<OfCase, 'serviceReference'>>)[],
): Disclosed => ({
  cases: [...new Set(rows.map(({ caseId }) => caseId))],
  children: [
    ...new Set(rows.flatMap(({ childId, serviceReference }) => (serviceReference ? [childId] : []))),
  ],
});

/** The versions of one report: row by row for the borough whose cases they are, and for the people of a panel. */
export const caseReports = <Row extends Pick<OfCase, 'caseId' | 'childId'>>(
  of: CaseReport<Row>,
): [Report<BoroughSubject>, Report<PanelSubject>] => {
  const common = {
    code: of.code,
    title: of.title,
    purpose: of.purpose,
    version: 1,
    parameters: [{ name: 'Date', about: 'The last day of the year that is looked at' }],
    tables: of.tables,
    personalData: true,
    agreement: 'panel',
    smallNumbers: SMALL_NUMBERS,
    marking: 'OFFICIAL-SENSITIVE',
    coverage: CASES_COVERAGE,
    keywords: ['placements panel', ...of.keywords],
    coveredFrom: firstReferred,
    produce: async (tx: Tx, subject: ReportSubject<CasesSubject>) => {
      const year = yearTo(subject.asAt);
      const asked = { subject, year, period: yearInWords(year) };
      const rows = await of.rows(tx, asked);
      const sheets = of.sheets(rows, asked);
      return {
        period: asked.period,
        dataAsAt: subject.asAt,
        coverage: coverageOf(subject),
        disclosed: disclosedBy(rows),
        notes: usedBy(sheets, notesOf(subject, of.notes)),
        sheets,
      };
    },
  } as const;
  return [
    {
      ...common,
      for: 'a borough',
      personalDataVariant: of.personalDataVariant,
      handling: HANDLING['a borough'],
    },
    { ...common, for: 'a panel', handling: HANDLING['a panel'] },
  ];
};

/** Which boroughs share a case with a panel is not the same for two of its people. */
const coverageOf = ({ for: whom }: CasesSubject): CoverFacts['coverage'] | undefined =>
  whom === 'a panel' ? { included: ['Boroughs that share a case with the panel'], missing: [] } : undefined;

export const SOURCE = 'Cases of the weekly panel, as boroughs and the panel recorded them in this service';
