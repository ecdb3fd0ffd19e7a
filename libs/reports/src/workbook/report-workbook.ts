import { Writable } from 'node:stream';
import { Day } from '@lib/kernel/day';
import { CoverFacts, PublishedWorkbook, WrittenFile } from '@lib/workbook/writing/workbook-document';
import { writePublished } from '@lib/workbook/writing/published-workbook';
import { Publisher } from '../publisher';
import { Report, ReportContent, ReportSubject, versionLabel } from '../report';
import { areaOf } from '../subject/subject';

/** What only the run knows of a workbook. */
export interface RunFacts {
  readonly publisher: Publisher;
  readonly runId: string;
  readonly madeOn: Day;
  /** The day it was due; null when a person asked for it. */
  readonly plannedOn: Day | null;
  readonly nextDueOn: Day | null;
}

export interface FinishedWorkbook extends WrittenFile {
  readonly content: Buffer;
  /** Rows of the report's tables together: not those of the sheet that has the same figures one by one. */
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
      report: report.code,
      area: areaOf(subject),
      period: content.period,
      runOn: run.plannedOn ?? run.madeOn,
    },
    cover: coverOf(report, subject, content, run),
    notes: content.notes,
    sheets: content.sheets,
  };
  const written = await writePublished(document, collect);
  const rowCount = content.sheets.reduce(
    (sum, { name }, n) => sum + (written.rows[`${n + 1} ${name}`] ?? 0),
    0,
  );
  return { ...written, content: Buffer.concat(chunks), rowCount };
};

/** A run about a day long past is not followed by what came then. */
const stillToCome = (due: Day | undefined, today: Day): Day | null => (due && due > today ? due : null);

const coverOf = (
  report: Report,
  subject: ReportSubject,
  content: ReportContent,
  run: RunFacts,
): CoverFacts => ({
  title: `${report.title}, ${areaOf(subject)}`,
  purpose: report.purpose,
  publisher: run.publisher.name,
  contact: run.publisher.contact,
  publishedOn: run.plannedOn ?? run.madeOn,
  nextDueOn: run.nextDueOn ?? stillToCome(content.nextDueOn, run.madeOn),
  period: content.period,
  referenceDay: content.referenceDay ?? subject.asAt,
  dataAsAt: content.dataAsAt,
  coverage: content.coverage ?? { included: [areaOf(subject)], missing: [] },
  definitionVersion: versionLabel(report),
  smallNumbers: content.smallNumbers ?? report.smallNumbers,
  filters: [],
  marking: report.marking,
  handling: report.handling,
  reportReference: report.code,
  runReference: run.runId,
  releaseReference: content.releaseReference ?? null,
  accessibilityContact: run.publisher.contact,
  keywords: report.keywords,
});
