import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { instruments } from '@lib/surveys/instruments/instruments';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { KeptSet } from '@lib/surveys/question-sets/kept-set';
import { QUESTION_SET, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { readWrittenSet, SetNotWrittenError } from '@lib/surveys/question-sets/written-set';
import { bytesOf } from '@lib/workbook/writing/bytes-of';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { ExtractWorkbook, WrittenFile } from '@lib/workbook/writing/workbook-document';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { formFile, specificationFile } from '../../../apps/web/src/question-sets/file/set-file';

const HOMES_SET = QUESTION_SET.parse(HOMES);
const FACTS = { today: day('2026-06-12'), contact: { name: 'nobody', email: 'nobody@practice.invalid' } };
const AT = Temporal.Instant.from('2026-06-01T09:00:00Z');

const kept = (set: QuestionSet): KeptSet => ({
  ...{ id: 'a', code: set.code, title: set.title, version: 1, state: 'published', writtenAt: AT, set },
  ...{ writtenByName: 'A commissioner', publishedAt: AT, publishedByName: 'A commissioner' },
});

const written = (document: ExtractWorkbook): Promise<{ bytes: Buffer; written: WrittenFile }> =>
  bytesOf((to) => writeExtract(document, to));

const sets = [HOMES_SET, ...instruments().map(({ set }) => set)];

describe('a question set as files', () => {
  it.each(sets)(
    'keeps the rules of workbooks in its form, and is the same when it comes back: $title',
    async (set) => {
      const { bytes, written: file } = await written(formFile(kept(set), FACTS));
      await expectAccessibleWorkbook(bytes, 'W', { fileName: file.fileName, rows: file.rows });
      const { set: back } = await readWrittenSet({ name: file.fileName, bytes });
      expect(back).toEqual(set);
    },
  );

  it.each(sets)('keeps the rules of workbooks in its specification: $title', async (set) => {
    const { bytes, written: file } = await written(specificationFile(kept(set), FACTS));
    await expectAccessibleWorkbook(bytes, 'W', { fileName: file.fileName, rows: file.rows });
    const questions = set.sections.reduce((sum, section) => sum + section.questions.length, 0);
    expect(file.rows).toMatchObject({
      Sections: set.sections.length,
      Questions: questions,
      Rules: set.rules.length,
    });
  });

  it('comes back as it was where a text could be taken for a formula', async () => {
    const [first, ...others] = HOMES_SET.sections;
    const set = {
      ...HOMES_SET,
      sections: [{ ...first!, title: '=Children', guidance: '- first\n- second' }, ...others],
    };
    const { bytes } = await written(formFile(kept(set), FACTS));
    expect((await readWrittenSet({ name: 'homes.xlsx', bytes })).set).toEqual(set);
  });

  it('says the sheet, line and column of what is wrong in a workbook', async () => {
    const [rule, ...rules] = HOMES_SET.rules;
    const { bytes } = await written(
      formFile(kept({ ...HOMES_SET, rules: [{ ...rule!, holds: 'sum(' }, ...rules] }), FACTS),
    );
    const refused = (await readWrittenSet({ name: 'homes.xlsx', bytes }).catch(
      (error: unknown) => error,
    )) as SetNotWrittenError;
    expect(refused.written).toMatchObject([{ sheet: 'rules', line: 2, column: 'holds', path: null }]);
    expect(refused.problems[0]!.field).toBe('rules, line 2, holds');
  });
});
