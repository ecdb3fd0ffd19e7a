import { earliest } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { CoverFacts } from '@lib/workbook/writing/workbook-document';
import { Disclosed, PartInRun, ReportContent, ReportSubject } from '../report';
import { MergedNotes } from './merged-notes';
import { mergedSheets, tableOf } from './merged-sheets';
import { isMadePart, MadePart, Part } from './part';
import { partsNote, partsSheet } from './parts.sheet';

/** The tables of every part as one report, behind a table of the parts. */
export const bundleContent = (
  title: string,
  parts: readonly Part[],
  subject: ReportSubject,
): ReportContent => {
  const made = parts.filter(isMadePart);
  const notes = new MergedNotes(made);
  const ofReleases = made.some(({ content }) => content.releases);
  return {
    period: formatDay(subject.asAt),
    dataAsAt: earliest(...made.map(({ content }) => content.dataAsAt), subject.asAt),
    coverage: coverageOf(made),
    ...(ofReleases
      ? { releaseReference: `see ${PARTS}`, smallNumbers: `By the rules of each part: see ${PARTS}` }
      : {}),
    releases: releasesOf(made),
    ...nextDueOf(made),
    filters: filtersOf(parts),
    disclosed: disclosedBy(made),
    cover: coverOf(made, subject),
    parts: parts.map(inRun),
    notes: [partsNote(title), ...notes.notes],
    sheets: [partsSheet(parts, subject), ...mergedSheets(made, notes)],
  };
};

const PARTS = 'the sheet “1 Parts”';

/** The areas that are in every part, and those missing from one at least. */
const coverageOf = (made: readonly MadePart[]): CoverFacts['coverage'] | undefined => {
  const coverages = made.flatMap(({ content }) => content.coverage ?? []);
  const [first, ...others] = coverages;
  if (!first) return undefined;
  const included = first.included.filter((area) => others.every((one) => one.included.includes(area)));
  const all = [...new Set(coverages.flatMap((one) => one.included))].sort();
  const missing = new Set([
    ...all.filter((area) => !included.includes(area)).map((area) => `${area} (from some parts)`),
    ...first.missing.filter((name) => others.every((one) => one.missing.includes(name))),
  ]);
  return {
    included,
    missing: [...missing].sort(),
    inWords: `${included.length} boroughs are in every part, and the sheet “1 Parts” says who is in each`,
  };
};

const releasesOf = (made: readonly MadePart[]): readonly ReleaseSummary[] => [
  ...new Map(
    made.flatMap(({ content }) => content.releases ?? []).map((release) => [release.id, release] as const),
  ).values(),
];

const nextDueOf = (made: readonly MadePart[]): Pick<ReportContent, 'nextDueOn'> => {
  const days = made.flatMap(({ content }) => content.nextDueOn ?? []);
  return days.length === 0 ? {} : { nextDueOn: earliest(...days) };
};

const filtersOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ report, content, isChosen }) =>
    content
      ? (content.filters ?? []).map((filter) => `${report.title}: ${filter}`)
      : [
          isChosen
            ? `without the report “${report.title}”, which the sheet “1 Parts” gives the reason for`
            : `without the report “${report.title}”, which was not chosen`,
        ],
  );

const inRun = (part: Part): PartInRun => ({
  code: part.report.code,
  title: part.report.title,
  isChosen: part.isChosen,
  tables: isMadePart(part) ? part.content.sheets.map((sheet) => tableOf({ part, sheet })) : [],
});

const disclosedBy = (made: readonly MadePart[]): Disclosed => {
  const all = made.flatMap(({ content }) => content.disclosed ?? []);
  return {
    cases: [...new Set(all.flatMap(({ cases }) => cases))],
    children: [...new Set(all.flatMap(({ children }) => children))],
  };
};

const SENSITIVE = 'OFFICIAL-SENSITIVE';

/** As its most careful part says. */
const coverOf = (made: readonly MadePart[], { for: whom }: ReportSubject): ReportContent['cover'] => {
  const hasRows = made.some(({ report }) => report.personalData);
  const careful = made.find(({ report }) => report.marking === SENSITIVE);
  return {
    personalData: hasRows
      ? 'Yes: a row of some tables is about one case or child, known by its reference; no local reference and no name'
      : 'No: no row is about one child',
    ...(whom === 'the programme' && careful
      ? {
          marking: SENSITIVE,
          handling: `${careful.report.handling} The other parts may be quoted with their date and release.`,
        }
      : {}),
  };
};
