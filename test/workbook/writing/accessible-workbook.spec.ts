import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { writePublished } from '@lib/workbook/writing/published-workbook';
import {
  accessibilityProblems,
  expectAccessibleWorkbook,
  RULES,
} from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { Parts, unzipped, zipped } from '@test/support/workbook/package-parts';
import { REVIEWED_RULES } from '@test/support/workbook/rules/reviewed-rules';
import { WorkbookClass } from '@test/support/workbook/rules/rule';
import { sampleExtract, samplePublished } from '@test/support/workbook/sample-workbooks';
import { writtenBytes } from '@test/support/workbook/written-bytes';

const COVER = 'xl/worksheets/sheet1.xml';
const CONTENTS = 'xl/worksheets/sheet2.xml';
const NOTES = 'xl/worksheets/sheet3.xml';
const MIX = 'xl/worksheets/sheet4.xml';
const AREAS = 'xl/worksheets/sheet5.xml';
const DATA = 'xl/worksheets/sheet7.xml';
const LIST = 'xl/worksheets/sheet2.xml';
const MIX_TABLE = 'xl/tables/table4.xml';
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';
const CORE = 'docProps/core.xml';

const good: Record<WorkbookClass, () => Promise<Buffer>> = {
  P: async () => (await writtenBytes((to) => writePublished(samplePublished(), to))).bytes,
  W: async () => (await writtenBytes((to) => writeExtract(sampleExtract(), to))).bytes,
};

/** A workbook with one thing changed in one part; the change must have found something to change. */
type Break = readonly [
  rule: string,
  of: WorkbookClass,
  part: string,
  find: string | RegExp,
  put: string,
  says: string,
];

const BREAKS: readonly Break[] = [
  ['X-01', 'P', WORKBOOK, 'name="Notes"', 'name="Remarks"', 'expected Cover'],
  ['X-02', 'P', 'xl/worksheets/_rels/sheet4.xml.rels', /<Relationship Id="rId1".*?\/>/, '', 'has 0 tables'],
  ['X-02', 'W', 'xl/tables/table2.xml', 'ref="A1:E4"', 'ref="B1:F4"', 'column A'],
  ['X-03', 'P', MIX_TABLE, 'headerRowCount="1"', 'headerRowCount="0"', 'no heading row'],
  ['X-03', 'W', 'xl/tables/table2.xml', 'name="Remark"', 'name="Comment"', 'not what its cell says'],
  ['X-04', 'P', MIX_TABLE, ' name="placement_mix"', ' name="table4"', 'says nothing'],
  [
    'X-05',
    'P',
    MIX_TABLE,
    'name="Average weekly cost (£)"',
    'name="Average weekly cost"',
    'does not say its unit',
  ],
  ['X-05', 'W', 'xl/tables/table2.xml', 'name="Placement ended"', 'name="Placement started"', 'there twice'],
  [
    'X-06',
    'P',
    MIX,
    '</sheetData>',
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    'A1:B1 is merged',
  ],
  ['X-07', 'P', MIX_TABLE, 'ref="A8:E15"', 'ref="A8:E16"', 'row 16 is blank'],
  ['X-08', 'W', LIST, '<row r="2"', '<row r="2" hidden="1"', 'a row is hidden'],
  ['X-08', 'P', WORKBOOK, 'name="Data"', 'name="Data" state="veryHidden"', 'the sheet is hidden'],
  [
    'X-09',
    'P',
    MIX,
    '</sheetData>',
    '<row r="20"><c r="H20" s="0" t="inlineStr"><is><t>loose</t></is></c></row></sheetData>',
    'H20 is outside',
  ],
  ['X-10', 'P', WORKBOOK, 'name="1 Placement mix"', 'name="Sheet4"', 'not a good name'],
  ['X-11', 'P', NOTES, /<sheetData>.*<\/sheetData>/s, '<sheetData/>', 'is empty'],
  ['X-12', 'P', MIX, '<tableParts', '<headerFooter/><tableParts', 'has headerFooter'],
  ['X-13', 'P', WORKBOOK, 'activeTab="0"', 'activeTab="2"', 'does not open on the first sheet'],
  ['X-13', 'W', LIST, 'activeCell="A1"', 'activeCell="C3"', 'does not open at A1'],
  ['X-14', 'P', MIX, 'Table 1: ', '', 'no table number'],
  ['X-14', 'P', MIX, ', Bromley, 31 March 2026', '', 'no area'],
  [
    'X-14',
    'W',
    COVER,
    'list, Bromley, 31',
    'list, 31 March 2026, Bromley, Bromley, 31',
    'says the same twice',
  ],
  ['X-14', 'W', COVER, 'Placements list, Bromley, 31 March 2026', 'Placements list, Bromley', 'no period'],
  ['X-15', 'P', MIX, 'Shorthand: [c]', 'Where [c]', 'no line ^Shorthand'],
  ['X-16', 'P', STYLES, 'cellStyle name="Title"', 'cellStyle name="Bold"', 'A1 has the style'],
  ['X-17', 'P', COVER, '>Marking<', '>Colour<', 'does not say: Marking'],
  ['X-17', 'P', COVER, 'changed. It is', 'changed, and it is', 'not two sentences'],
  ['X-18', 'P', CONTENTS, /<hyperlink ref="A5"[^>]*\/>/, '', 'no link to'],
  ['X-19', 'P', STYLES, '<sz val="16"/>', '<vertAlign val="superscript"/><sz val="16"/>', 'superscript'],
  ['X-19', 'P', MIX_TABLE, 'name="Children"', 'name="Children*"', 'marks a note by a sign'],
  ['X-20', 'P', NOTES, '[note 2]', '[note 3]', '[note 2] is not on the Notes sheet'],
  ['X-20', 'P', MIX, '>Secure unit<', '>Secure unit [note 1]<', 'note marker in a data cell'],
  [
    'X-21',
    'P',
    MIX,
    '<selection',
    '<pane ySplit="8" topLeftCell="A9" state="frozen"/><selection',
    'has frozen panes',
  ],
  ['X-21', 'W', LIST, 'ySplit="1"', 'ySplit="1" xSplit="1"', 'exactly its heading row'],
  ['X-21', 'W', COVER, /filter buttons/g, 'buttons', 'the Cover does not say'],
  ['X-22', 'P', STYLES, 'name val="Arial"', 'name val="Times New Roman"', 'not sans-serif'],
  ['X-22', 'W', STYLES, '<sz val="12"/>', '<sz val="9"/>', 'too small'],
  ['X-22', 'P', STYLES, '<sz val="16"/>', '<i/><sz val="16"/>', 'italic'],
  ['X-22', 'P', STYLES, /(<xf numFmtId="164"[^/]*?)horizontal="right"/, '$1horizontal="left"', 'wrong side'],
  [
    'X-23',
    'P',
    MIX_TABLE,
    '<tableStyleInfo',
    '<tableStyleInfo name="TableStyleMedium2"',
    'a style of colours',
  ],
  ['X-23', 'P', STYLES, 'patternType="none"', 'patternType="solid"', 'fills or borders'],
  ['X-24', 'P', STYLES, 'FF0563C1', 'FF8AB4F8', 'too little contrast'],
  ['X-25', 'P', STYLES, 'wrapText="1"', 'wrapText="0"', 'does not wrap'],
  ['X-25', 'W', LIST, /(<col min="4" max="4" width=")\d+/, '$15', 'D2 is cut'],
  ['X-25', 'P', MIX, / ht="\d+"/, '', 'A1 is cut'],
  ['X-26', 'P', MIX, '<sheetView ', '<sheetView showGridLines="0" ', 'hides its gridlines'],
  [
    'X-26',
    'P',
    WORKBOOK,
    '</sheets>',
    '</sheets><definedNames><definedName name="_xlnm.Print_Titles">1:1</definedName></definedNames>',
    'has print titles',
  ],
  ['X-27', 'W', STYLES, 'dd\\/mm\\/yyyy', 'dd.mm.yyyy', 'has the format dd.mm.yyyy'],
  [
    'X-27',
    'P',
    MIX,
    /<c r="E9" s="\d+"><v>[\d.]+<\/v>/,
    '<c r="E9" s="0" t="inlineStr"><is><t>£531.20</t></is>',
    'kept as text',
  ],
  ['X-28', 'P', MIX, /(<c r="C9" s="\d+"><v>)[\d.]+/, '$136.8', 'not a proportion'],
  [
    'X-28',
    'P',
    MIX,
    'Rounding: percentages are rounded',
    'Percentages are given',
    'how percentages are rounded',
  ],
  ['X-29', 'W', LIST, '<v>', '<f>1+1</f><v>', 'has a formula'],
  ['X-30', 'W', LIST, "'=1+1", '=1+1', 'begins like a formula'],
  [
    'X-30',
    'W',
    LIST,
    /(<c r="A2" s="\d+") t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is>/,
    '$1 t="str"><v>$2</v>',
    'has the type str',
  ],
  ['X-31', 'P', MIX, /<c r="B9".*?<\/c>/, '', 'B9 is blank'],
  ['X-32', 'P', MIX, /(<c r="B13".*?)\[c\]/, '$1[q]', '[q] is not shorthand'],
  ['X-32', 'P', MIX, '[z] means not applicable', 'and so on', '[z] is not explained'],
  [
    'X-33',
    'P',
    DATA,
    /(<c r="E9" s="\d+")><v>[\d.]+<\/v>/,
    '$1 t="inlineStr"><is><t>few</t></is>',
    'E9 is not a number',
  ],
  ['X-33', 'P', DATA, />Children</g, '>Infants<', 'does not repeat “Children'],
  ['X-36', 'P', MIX, '>Total<', '>All placements<', 'not called “Total”'],
  ['X-36', 'P', MIX, '>Secure unit<', '>  Secure unit<', 'indented by spaces'],
  ['X-36', 'P', MIX, '>Secure unit<', '>Total<', 'a total among what it adds up'],
  ['X-36', 'P', AREAS, '>Bromley<', '>Total<', 'first in one table and last in another'],
  ['X-37', 'P', 'xl/tables/table5.xml', 'name="GSS code"', 'name="Group"', 'no code beside it'],
  ['X-38', 'P', COVER, 'Placements snapshot, version 1', 'the usual', 'no definition version'],
  ['X-39', 'P', CORE, 'en-GB', 'en-US', 'not en-GB'],
  ['X-39', 'W', CORE, /<dc:creator>[^<]*/, '<dc:creator>Jo Smith', 'not the publisher'],
  ['X-41', 'P', CONTENTS, "'2 Host authorities'!A1", "'2 Hosts'!A1", 'not there'],
  [
    'X-41',
    'W',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'mailto:placements@example.org',
    'mailto:nobody',
    'leads nowhere',
  ],
  ['X-42', 'P', AREAS, 'returns (SSDA903)', 'returns, or SSDA903,', 'SSDA903 is not explained'],
  ['X-42', 'P', MIX, '>Secure unit<', '>Secure unit, as DfE has it<', 'DfE is not explained'],
  ['X-42', 'P', NOTES, 'in a straight line', 'via a straight line', 'not plain British English'],
  ['X-43', 'P', COVER, '7 rows. Go to', '8 rows. Go to', 'the Cover says 8 of its 7 rows'],
];

const changed = (parts: Parts, part: string, find: string | RegExp, put: string): Parts => {
  const before = parts.get(part);
  if (before === undefined) throw new Error(`The workbook has no ${part}`);
  const after = typeof find === 'string' ? before.replaceAll(find, () => put) : before.replace(find, put);
  if (after === before) throw new Error(`Nothing to change in ${part}`);
  return new Map(parts).set(part, after);
};

describe('workbooks of each class obey the rules of accessible spreadsheets', () => {
  it('published', async () => {
    const { bytes, file } = await writtenBytes((to) => writePublished(samplePublished(), to));
    await expectAccessibleWorkbook(bytes, 'P', file);
  });

  it('working extract', async () => {
    const { bytes, file } = await writtenBytes((to) => writeExtract(sampleExtract(), to));
    await expectAccessibleWorkbook(bytes, 'W', file);
  });

  it('published with one table: no Contents', async () => {
    const document = samplePublished();
    const one = { ...document, sheets: document.sheets.slice(0, 1) };
    const { bytes, file } = await writtenBytes((to) => writePublished(one, to));
    await expectAccessibleWorkbook(bytes, 'P', file);
    expect((await openWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Notes',
      '1 Placement mix',
      'Data',
    ]);
  });

  it('with no rows: says so', async () => {
    const { bytes, file } = await writtenBytes((to) => writeExtract(sampleExtract([]), to));
    await expectAccessibleWorkbook(bytes, 'W', { ...file, rows: { Placements: 0 } });
    expect((await openWorkbook(bytes)).sheets[1]!.cells.get('A2')?.text).toBe('No rows');
  });
});

describe('the tester reports what is wrong', () => {
  it.each(BREAKS)('%s %s %s: %s', async (rule, of, part, find, put, says) => {
    const bytes = await zipped(changed(await unzipped(await good[of]()), part, find, put));
    const problems = await accessibilityProblems(bytes, of);
    expect(problems.filter((problem) => problem.startsWith(rule)).join('\n')).toContain(says);
  });

  it('X-12: a part that has no place in a plain workbook', async () => {
    const parts = (await unzipped(await good.P())).set('xl/vbaProject.bin', 'macro');
    expect(await accessibilityProblems(await zipped(parts), 'P')).toEqual([
      'X-12 the file holds xl/vbaProject.bin',
    ]);
  });

  it('X-33: shorthand among figures and no Data sheet', async () => {
    const parts = changed(await unzipped(await good.P()), WORKBOOK, /<sheet name="Data"[^>]*\/>/, '');
    const problems = await accessibilityProblems(await zipped(parts), 'P');
    expect(problems).toContainEqual(expect.stringContaining('X-33 there is no Data sheet'));
  });

  it('X-34: a value that was to be left out', async () => {
    const problems = await accessibilityProblems(await good.W(), 'W', { absent: ['C-9XW3P8'] });
    expect(problems).toEqual(['X-34 xl/worksheets/sheet2.xml holds a value that must not be in the file']);
  });

  it('X-38: other columns under the same version', async () => {
    const earlier = await openWorkbook(
      await zipped(changed(await unzipped(await good.P()), MIX_TABLE, 'name="Children"', 'name="Count"')),
    );
    expect(await accessibilityProblems(await good.P(), 'P', { earlier })).toEqual([
      'X-38 1 Placement mix has other columns than before, under the same version',
    ]);
  });

  it('X-40: a file name with spaces', async () => {
    const problems = await accessibilityProblems(await good.W(), 'W', { fileName: 'Placements list.xlsx' });
    expect(problems).toEqual(['X-40 the file name is not lower case with hyphens and a run date']);
  });

  it('X-43: rows other than the query gave', async () => {
    const problems = await accessibilityProblems(await good.W(), 'W', { rows: { Placements: 4 } });
    expect(problems).toEqual(['X-43 Placements: has 3 rows, the query gave 4']);
  });

  it('every rule is checked here by a broken workbook, or reviewed by people', () => {
    const own = ['X-12', 'X-33', 'X-34', 'X-38', 'X-40', 'X-43'];
    const broken = new Set([...BREAKS.map(([rule]) => rule), ...own]);
    expect(RULES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
    const numbers = Array.from({ length: 45 }, (_, n) => `X-${String(n + 1).padStart(2, '0')}`);
    const known = new Set([...RULES.map(({ id }) => id), ...Object.keys(REVIEWED_RULES)]);
    expect(numbers.filter((id) => !known.has(id))).toEqual([]);
  });
});
