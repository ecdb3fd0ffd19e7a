import { Writable } from 'node:stream';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { CoverFacts, PublishedWorkbook, WrittenFile } from '@lib/workbook/writing/workbook-document';
import { writePublished } from '@lib/workbook/writing/published-workbook';
import { tellsOfTheRun } from '../changes/tables-of-the-run';
import { Publisher } from '../publisher';
import { Report, ReportContent, ReportSubject, versionLabel } from '../report';
import { areaOf } from '../subject/subject';
import { explainedOnce } from './explained-once';

/** What only the run knows of a workbook. */
export interface RunFacts {
  readonly publisher: Publisher;
  readonly runId: string;
  readonly madeOn: Day;
  /** The day it was due; null when a person asked for it. */
  readonly plannedOn: Day | null;
  readonly nextDueOn: Day | null;
  /** The version its tables are of, where that may be another than today’s: of a run that is made again. */
  readonly definitionVersion?: string;
}

export interface FinishedWorkbook extends WrittenFile {
  readonly content: Buffer;
  /** Rows of the report's tables together: not those of sheets about the run, or of that with the same figures one by one. */
  readonly rowCount: number;
}

/** A report's tables as a class P workbook (product.md 5), in memory: tables a person reads are small. */
export const writeReport = async (
  report: Report,
  subject: ReportSubject,
  content: ReportContent,
  run: RunFacts,
): Promise<FinishedWorkbook> => {
  const chunks: Buffer[] = [];
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const document: PublishedWorkbook = {
    file: {
      report: fileCode(report, subject),
      area: areaOf(subject),
      period: content.period,
      runOn: run.plannedOn ?? run.madeOn,
    },
    cover: coverOf(report, subject, content, run),
    notes: explainedOnce(content.notes),
    sheets: content.sheets,
  };
  const written = await writePublished(document, collect);
  const rowCount = content.sheets.reduce(
    (sum, sheet, n) => sum + (tellsOfTheRun(sheet) ? 0 : (written.rows[`${n + 1} ${sheet.name}`] ?? 0)),
    0,
  );
  return { ...written, content: Buffer.concat(chunks), rowCount };
};

/** What tells its file from others of the same report and day. */
const fileCode = ({ code }: Report, { withPersonalData, definition }: ReportSubject): string =>
  [
    code,
    ...(withPersonalData ? ['with-personal-data'] : []),
    ...(definition === undefined ? [] : [`under-definition-${definition}`]),
  ].join('-');

/** When there will be newer figures, or that there are some already, or why there is nothing to wait for. */
const nextDueWords = ({ nextDueOn }: ReportContent, { asAt }: ReportSubject, run: RunFacts): string => {
  const due = run.nextDueOn ?? nextDueOn;
  if (due && due > run.madeOn) return formatDay(due);
  if (due && due <= asAt) return `Newer figures were due on ${formatDay(due)} and could not be made yet`;
  if (due) return `Newer figures were due on ${formatDay(due)}: run the report for a later date`;
  return run.plannedOn
    ? 'Not known: its schedule is paused'
    : 'No date is set: it was made because somebody asked for it';
};

/** Said on the Cover of a workbook whose rows are each about one person, and of one whose rows are not. */
const personalDataWords = (report: Report, { withPersonalData }: ReportSubject): string => {
  if (!report.personalData) return 'No: no row is about one child';
  return withPersonalData && report.personalDataVariant
    ? `Yes: ${report.personalDataVariant}`
    : 'Yes: a row is about one case or child, known by its reference; no local reference and no name';
};

const coverOf = (
  report: Report,
  subject: ReportSubject,
  content: ReportContent,
  run: RunFacts,
): CoverFacts => ({
  title: `${report.title}${subject.withPersonalData ? ' with personal data' : ''}, ${areaOf(subject)}`,
  purpose: report.purpose,
  publisher: run.publisher.name,
  contact: run.publisher.contact,
  publishedOn: run.plannedOn ?? run.madeOn,
  nextDue: nextDueWords(content, subject, run),
  period: content.period,
  referenceDay: content.referenceDay ?? subject.asAt,
  dataAsAt: content.dataAsAt,
  personalData: personalDataWords(report, subject),
  coverage: content.coverage ?? { included: [areaOf(subject)], missing: [] },
  definitionVersion: run.definitionVersion ?? versionLabel(report),
  smallNumbers: content.smallNumbers ?? report.smallNumbers,
  filters: content.filters ?? [],
  marking: report.marking,
  handling: report.handling,
  reportReference: report.code,
  runReference: run.runId,
  releaseReference: content.releaseReference ?? null,
  accessibilityContact: run.publisher.contact,
  keywords: report.keywords,
  ...content.cover,
});
