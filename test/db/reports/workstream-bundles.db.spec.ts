import { day } from '@lib/kernel/day';
import { bundleCode } from '@lib/reports/bundles/workstream-bundle';
import { WORKSTREAM_BUNDLES } from '@lib/reports/bundles/workstream-bundles';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { areaOf, BoroughSubject, KeptSubject, PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { accessibilityProblems } from '@test/support/workbook/accessible-workbook';
import { letterOf, OpenedSheet, openWorkbook } from '@test/support/workbook/opened-workbook';
import { BROMLEY, ReportDesk } from './report-desk';
import { saveReleases, signOffCubes } from './made-releases';

const ASKED = day('2026-04-30');
const CODES = [...new Set(WORKSTREAM_BUNDLES.map(({ code }) => code))];
const OF_BROMLEY = subjectOfRow(BROMLEY) as BoroughSubject;
const USE_OF_LONDON = bundleCode('use-of-london');

const rowsIn = ({ tables, cells }: OpenedSheet): Record<string, string>[] => {
  const { range, headers } = tables[0]!;
  return Array.from({ length: range.bottom - range.top }, (_, row) =>
    Object.fromEntries(
      headers.map((heading, n) => [
        heading.replace(/ \[note \d+\]/g, ''),
        cells.get(`${letterOf(range.left + n)}${range.top + row + 1}`)?.text ?? '',
      ]),
    ),
  );
};

describe('the workbook of a workstream', () => {
  let desk: ReportDesk;

  beforeAll(async () => {
    desk = await ReportDesk.open();
    desk.moveTo('2026-05-05T09:00:00Z');
    await signOffCubes(desk.database);
    for (const on of ['2025-12-31', '2026-03-31']) await saveReleases(desk.database, 'official', day(on));
    for (const on of ['2026-03-29', '2026-04-26']) await saveReleases(desk.database, 'operational', day(on));
  });
  afterAll(() => desk.close());

  const make = (code: string, subject: KeptSubject, asAt = ASKED): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: desk.job, clock: desk.clock, publisher: PRACTICE_PUBLISHER },
      { code, subject, asAt },
    );
  const sheetsOf = async (code: string, subject: KeptSubject): Promise<readonly OpenedSheet[]> =>
    (await openWorkbook((await make(code, subject)).file!.content)).sheets;
  const partsOf = async (code: string, subject: KeptSubject): Promise<Record<string, string>[]> =>
    rowsIn((await sheetsOf(code, subject)).find(({ name }) => name === '1 Parts')!);

  it('is there for each of the ten, for a borough and for the programme', () =>
    expect([CODES.length, WORKSTREAM_BUNDLES.length]).toEqual([10, 20]));

  describe.each(CODES)('%s', (code) => {
    it.each([PROGRAMME, OF_BROMLEY].map((subject) => [areaOf(subject), subject] as const))(
      'of %s keeps the rules of a published workbook, opens in other programs, and has the same columns again',
      async (_area, subject) => {
        const first = await make(code, subject);
        const { run, file } = await make(code, subject);
        if (first.run.state === 'skipped') {
          expect([subject.for, run.reason]).toEqual([
            'a borough',
            'None of its reports has any figures yet.',
          ]);
          return;
        }
        const earlier = await openWorkbook(first.file!.content);
        expect([run.state, run.reason]).toEqual(['ready', null]);
        const { name: fileName } = file!;
        expect(await accessibilityProblems(file!.content, 'P', { fileName, earlier })).toEqual([]);
        expect(run.rows).toBe(first.run.rows);
      },
      180_000,
    );
  });

  it('is put together in the order of the workstream, each report in the version made for them', async () => {
    const ofProgramme = await partsOf(USE_OF_LONDON, PROGRAMME);
    expect(ofProgramme.map((row) => row['Report']).slice(0, 2)).toEqual([
      'Demand and capacity',
      'Placements across boroughs',
    ]);
    expect(ofProgramme[1]).toMatchObject({
      'In this workbook': 'Yes',
      'Areas missing': expect.stringContaining('Bexley (no return yet)') as unknown,
    });
    expect(ofProgramme[1]!['Releases']).toContain('PL-OP-2026-04-26-placements');
    const ofBorough = await partsOf(USE_OF_LONDON, OF_BROMLEY);
    expect(ofBorough[0]).toMatchObject({ Report: 'Demand and capacity' });
    expect(ofBorough[1]).toMatchObject({
      Report: 'Placements snapshot',
      'In this workbook': 'Yes',
      Releases: 'None',
    });
    expect(ofBorough.map((row) => row['In this workbook'])).toContain(
      'No. Bromley has no live data-sharing agreement for the placements panel.',
    );
  });

  it('names what two reports call the same by its part, and shares the notes', async () => {
    const sheets = await sheetsOf(USE_OF_LONDON, PROGRAMME);
    const names = sheets.map(({ name }) => name.replace(/^\d+ /, ''));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('Coverage, part'))).not.toHaveLength(0);
    const notes = rowsIn(sheets.find(({ name }) => name === 'Notes')!).map((row) => row['Text']);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('says on its Cover who is in every part and that no child is in a row', async () => {
    const [cover] = await sheetsOf(USE_OF_LONDON, PROGRAMME);
    const items = Object.fromEntries(rowsIn(cover!).map((row) => [row['Item'], row['Detail']]));
    expect(items).toMatchObject({
      'Personal data': 'No: no row is about one child',
      Marking: 'OFFICIAL',
      Report: USE_OF_LONDON,
      'Definition version': `${USE_OF_LONDON} version 1`,
      'Areas included': expect.stringMatching(/^\d+ boroughs are in every part/) as unknown,
    });
  });

  it('is put together from what the workstream lists on the day it is made', async () => {
    await desk.database.asSuperuser(
      `insert into workstream_versions (code, version, question, figures, reports, because, valid_from, made_at, made_by_name)
       values ('use-of-london', 2, 'Another question?', '{a,b,c}', '{wave-completion,london-placements}', 'To try it', '2026-05-01', now(), 'A commissioner')`,
    );
    const parts = await partsOf(USE_OF_LONDON, PROGRAMME);
    expect(parts.map((row) => [row['Part'], row['Report'], row['In this workbook']])).toEqual([
      [
        '1',
        'Completion and quality of placement surveys',
        'No. No wave of a placement survey has been opened yet.',
      ],
      ['2', 'Placements across boroughs', 'Yes'],
    ]);
  });
});
