import { openWorkbook } from './opened-workbook';
import { DATA_RULES } from './rules/data.rules';
import { FILE_RULES } from './rules/file.rules';
import { LOOK_RULES } from './rules/look.rules';
import { problemsElsewhere } from './open-elsewhere';
import { Expectations, Rule, WorkbookClass } from './rules/rule';
import { STRUCTURE_RULES } from './rules/structure.rules';
import { TOTALS_RULES } from './rules/totals.rules';
import { WORDS_RULES } from './rules/words.rules';

/** Every rule that can be checked in the file, X-01 to X-43; X-44 is below, the rest in rules/reviewed-rules.ts. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...WORDS_RULES,
  ...LOOK_RULES,
  ...DATA_RULES,
  ...TOTALS_RULES,
  ...FILE_RULES,
].sort((a, b) => a.id.localeCompare(b.id));

/** What is wrong with a workbook of a class, each problem with its rule: "X-06 Cover: A1:B1 is merged". */
export const accessibilityProblems = async (
  bytes: Buffer,
  of: WorkbookClass,
  expected: Expectations = {},
): Promise<string[]> => {
  const book = await openWorkbook(bytes);
  return RULES.filter(({ classes }) => classes.includes(of)).flatMap((rule) =>
    rule.check(book, expected, of).map((problem) => `${rule.id} ${problem}`),
  );
};

/**
 * Every file the product can write goes through this in its test. Opens the bytes without the writer's code, and
 * with LibreOffice and openpyxl where they are on the machine.
 * @example await expectAccessibleWorkbook(bytes, 'P', { fileName: file.fileName, rows: file.rows })
 */
export const expectAccessibleWorkbook = async (
  bytes: Buffer,
  of: WorkbookClass,
  expected: Expectations = {},
): Promise<void> => {
  expect([...(await accessibilityProblems(bytes, of, expected)), ...problemsElsewhere(bytes)]).toEqual([]);
};
