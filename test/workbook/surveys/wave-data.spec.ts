import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import sufficiency from '@lib/surveys/instruments/sufficiency.json';
import { Answer } from '@lib/surveys/answers/answer';
import { Question } from '@lib/surveys/question-sets/question';
import { choicesOf, hasRows, QUESTION_SET, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { AnswersAs, VersionInData, WaveData } from '@lib/surveys/wave-data/wave-data';
import { longSheets } from '@lib/surveys/wave-data/long-rows';
import { sheetNames } from '@lib/surveys/wave-data/sheet-names';
import { Wave } from '@lib/surveys/waves/wave';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { dataFile } from '../../../apps/web/src/waves/board/data/data-file';

const SETS = { 'placements snapshot': placementsSnapshot, sufficiency } as const;

/** An answer of the kind a question asks for; text is the worst a person can type. */
const anAnswer = (set: QuestionSet, question: Question): Answer => {
  switch (question.kind) {
    case 'text':
      return '=HYPERLINK("http://example.org")';
    case 'day':
      return '2026-03-31';
    case 'yes-no-unknown':
      return 'unknown';
    case 'one':
      return choicesOf(set, question.list)[0]!.code;
    case 'many':
    case 'ranked':
      return choicesOf(set, question.list)
        .slice(0, 2)
        .map(({ code }) => code);
    case 'grid':
      return {};
    case 'whole':
    case 'money':
    case 'derived':
      return 12_345;
  }
};

const versionOf = (set: QuestionSet, boroughId: number): VersionInData => ({
  ...{
    boroughId,
    number: 1,
    reference: 'S-7KQ4M2',
    isNil: false,
    daysLate: 0,
    accepted: true,
    sharesRows: true,
  },
  submittedAt: Temporal.Instant.from('2026-04-20T09:00:00Z'),
  sections: Object.fromEntries(
    set.sections.map((section) => {
      const answers = Object.fromEntries(
        section.questions.map((question) => [question.code, anAnswer(set, question)]),
      );
      const rows = [{ key: '["C-7KQ4M2"]', childId: null, answers }];
      return [
        section.code,
        hasRows(section) ? { answers: {}, rows, explained: [] } : { answers, rows: [], explained: [] },
      ];
    }),
  ),
});

const dataOf = (written: unknown): WaveData => {
  const set = QUESTION_SET.parse(written);
  const wave = {
    ...{ id: 'w', collection: set.code, collectionTitle: set.title, title: 'March 2026', setVersion: 1 },
    referenceDay: day('2026-03-31'),
  } as unknown as Wave;
  return {
    ...{ wave, set, on: day('2026-05-01'), notShared: [202], notIn: [306], deleted: [] },
    versions: [versionOf(set, 305), { ...versionOf(set, 303), isNil: true, sections: {}, daysLate: 3 }],
  };
};

const CONTACT = { name: 'The programme', email: 'placements@example.org' };

describe('the data of a wave as a workbook', () => {
  it.each(
    Object.keys(SETS).flatMap((name) => (['labels', 'codes'] as const).map((as) => [name, as] as const)),
  )('of %s, with %s, keeps the rules for spreadsheets', async (name, as: AnswersAs) => {
    const data = dataOf(SETS[name as keyof typeof SETS]);
    const file = await dataFile(data, { boroughId: null, as, contact: CONTACT });
    await expectAccessibleWorkbook(Buffer.from(file.body as Uint8Array), 'W', {
      fileName: file.fileName,
      rows: { Returns: 2, Boroughs: 4 },
    });
  });

  it('goes over to another sheet where one would be too long, and leaves nothing out', () => {
    const data = dataOf(placementsSnapshot);
    const [whole] = longSheets(data, 'codes');
    const sheets = longSheets(data, 'codes', 100);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map(({ name }) => name).slice(0, 1)).toEqual([`Long format 1 of ${sheets.length}`]);
    const rows = sheets.flatMap((sheet) => [...(sheet.rows as readonly unknown[])]);
    expect(rows).toHaveLength((whole!.rows as readonly unknown[]).length);
  });

  it('names sheets by whole words, and by their codes where a name is taken', () => {
    expect(
      sheetNames([
        { code: 'hcli', title: 'High-cost, low-incidence placements of the borough' },
        { code: 'other', title: 'Returns' },
        { code: 'third', title: 'What/else?' },
      ]),
    ).toEqual(['High-cost, low-incidence', 'Rows other', 'What else']);
  });
});
