import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { day } from '@lib/kernel/day';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { WORKSTREAM_BUNDLES } from '@lib/reports/bundles/workstream-bundles';
import { withChangesSince } from '@lib/reports/changes/add-changes';
import { contentOf, KeptContent, keptContentOf, valueOf } from '@lib/reports/changes/kept-content';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { isFor, Report, ReportContent, versionLabel } from '@lib/reports/report';
import { areaOf, jobContextOf, subjectOfRow } from '@lib/reports/subject/subject';
import { writeReport } from '@lib/reports/workbook/report-workbook';
import { BENCH_BOROUGH } from '../support/bench-borough';
import { writeBareWorkbook } from '../support/bare-workbook';
import { finish } from '../support/finish';
import { timed } from '../support/timed';

/**
 * Makes the workbook of every workstream of a London, or of one, for one borough or for the programme: by the service, from the
 * question to the file, or by exceljs with nothing but the values, which are there before it begins.
 */
const [writer, url, rootSecret, whom, asAt, folder, only] = process.argv.slice(2) as [
  ...[writer: string, url: string, rootSecret: string, whom: 'a borough' | 'the programme'],
  ...[asAt: string, folder: string, only?: string],
];
const address: DatabaseAddress = { url, rootSecret };
const subject = {
  ...subjectOfRow(whom === 'a borough' ? BENCH_BOROUGH : null),
  asAt: day(asAt),
  today: day(asAt),
};

const produced = (units: UnitOfWork, report: Report): Promise<ReportContent> =>
  units.run(jobContextOf(subject), (tx) => report.produce(tx, subject), { readOnly: true, snapshot: true });

const ours = async (units: UnitOfWork, report: Report, before: KeptContent): Promise<void> => {
  const definitionVersion = versionLabel(report);
  const earlier = { ...{ runId: 'earlier', definitionVersion, content: before }, asAt: subject.asAt, madeOn: subject.asAt }; // prettier-ignore
  const content = await produced(units, report);
  const kept = await withChangesSince(content, { area: areaOf(subject), definitionVersion, before: earlier });
  gzipSync(JSON.stringify(kept));
  const written = await writeReport(report, subject, contentOf(kept), {
    ...{ publisher: PRACTICE_PUBLISHER, runId: 'made-up', definitionVersion },
    ...{ madeOn: subject.asAt, plannedOn: null, nextDueOn: null },
  });
  writeFileSync(join(folder, `${report.code}.xlsx`), written.content);
};

const bare = ({ sheets }: KeptContent, report: Report): Promise<void> =>
  writeBareWorkbook(
    join(folder, `${report.code}-bare.xlsx`),
    sheets.map(({ name, columns, rows }, at) => ({
      name: `${at} ${name}`.slice(0, 31),
      headings: columns.map(({ header }) => header),
      rows: rows.map((row) => row.map(valueOf)),
    })),
  );

const isWanted = (report: Report): boolean =>
  isFor(report, subject) && (only === undefined || report.code === only);

interface Made {
  readonly code: string;
  readonly title: string;
  readonly rows: number;
  readonly seconds: number;
}

const run = async (): Promise<readonly Made[]> => {
  const source = await connect(address, 'job', { pool: 1 });
  const units = new UnitOfWork(source, new ContextSigner(rootSecret));
  const made: Made[] = [];
  for (const report of WORKSTREAM_BUNDLES.filter(isWanted)) {
    const before = await keptContentOf(await produced(units, report));
    const seconds = await timed(() =>
      writer === 'ours' ? ours(units, report, before) : bare(before, report),
    );
    const rows = before.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    made.push({ code: report.code, title: report.title, rows, seconds });
  }
  await source.destroy();
  return made;
};

void run().then(finish);
