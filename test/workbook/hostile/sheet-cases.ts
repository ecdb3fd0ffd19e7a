import { HARMLESS, HostileCase } from './hostile-case';
import { buildWorkbook } from './workbook-builder';

const cell = (stored: string, attributes = ''): string =>
  `<row r="1"><c r="A1" ${attributes}><v>${stored}</v></c></row>`;
const inline = (text: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c></row>`;
const shared = cell('0', 't="s"');
const sheet = (title: string, inner: string, outcome: HostileCase['outcome']): HostileCase => ({
  title,
  build: () => buildWorkbook({ sheet: inner }),
  outcome,
});

const ENTITIES =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** Sheets that are too large, nested, misnumbered, or hold what a cell should not. */
export const SHEET_CASES: readonly HostileCase[] = [
  {
    title: 'a column range of a billion',
    build: () =>
      buildWorkbook({ beforeData: '<cols><col min="1" max="1000000000" width="9"/></cols>', sheet: shared }),
    outcome: HARMLESS,
  },
  {
    title: 'a merge of the whole sheet',
    build: () =>
      buildWorkbook({
        sheet: shared,
        afterData: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      }),
    outcome: HARMLESS,
  },
  {
    title: 'a validation of the whole sheet',
    build: () =>
      buildWorkbook({
        sheet: shared,
        afterData: '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>',
      }),
    outcome: HARMLESS,
  },
  sheet('row number one billion', '<row r="1000000000"><c><v>1</v></c></row>', 'damaged-part'),
  sheet('a negative row', '<row r="-1"><c><v>1</v></c></row>', 'damaged-part'),
  sheet('a fractional row', '<row r="1.5"><c><v>1</v></c></row>', 'damaged-part'),
  sheet(
    'the same row twice',
    '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>',
    'damaged-part',
  ),
  sheet('a column that no sheet has', '<row r="1"><c r="ZZZZZZ99999999"><v>1</v></c></row>', 'damaged-part'),
  sheet('a column beyond the limit', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'),
  sheet(
    'the same cell twice',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    'damaged-part',
  ),
  sheet('1.2 million rows of nothing', '<row/>'.repeat(1_200_000), 'zip-bomb'),
  sheet('a negative shared string', cell('-1', 't="s"'), 'damaged-part'),
  sheet('a fractional shared string', cell('0.5', 't="s"'), 'damaged-part'),
  sheet('a shared string that is not there', cell('7', 't="s"'), 'damaged-part'),
  sheet('a shared string named like a prototype', cell('__proto__', 't="s"'), 'damaged-part'),
  sheet('200 elements inside one another', `${'<x>'.repeat(200)}${'</x>'.repeat(200)}`, 'too-deep'),
  sheet('a cell of 32,768 characters', inline(`<t>${'naïve '.repeat(5_462)}</t>`), 'cell-too-long'),
  sheet('a flood of rich-text runs', inline(runs(4_001)), 'cell-too-long'),
  sheet(
    'runs and a phonetic guide',
    inline('<r><t>sha</t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t>red</t></r>'),
    HARMLESS,
  ),
  sheet('elements never closed', '<row r="1"><c r="A1"><v>1', 'damaged-part'),
  sheet('an undeclared entity', cell('&secret;', 't="str"'), 'damaged-part'),
  {
    title: 'entities that expand without end',
    build: () =>
      buildWorkbook({
        sheet: `${ENTITIES}<worksheet><sheetData>${cell('&c;', 't="str"')}</sheetData></worksheet>`,
      }),
    outcome: 'doctype',
  },
  {
    title: 'an entity that reads a file',
    build: () =>
      buildWorkbook({
        strings: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>',
      }),
    outcome: 'doctype',
  },
  {
    title: 'a document type in the list of sheets',
    build: () => buildWorkbook({ workbook: '<!DOCTYPE workbook><workbook/>' }),
    outcome: 'doctype',
  },
  {
    title: 'bytes that are no UTF-8',
    build: () =>
      buildWorkbook({
        parts: { 'xl/sharedStrings.xml': Buffer.from('<sst><si><t>caf\xe9</t></si></sst>', 'latin1') },
      }),
    outcome: 'damaged-part',
  },
  {
    title: 'a part in UTF-16',
    build: () =>
      buildWorkbook({
        parts: { 'xl/sharedStrings.xml': Buffer.from('\ufeff<sst><si><t>shared</t></si></sst>', 'utf16le') },
      }),
    outcome: HARMLESS,
  },
  sheet(
    'infinity and not a number',
    '<row r="1"><c><v>INF</v></c><c><v>NaN</v></c><c><v>1e999</v></c></row>',
    [['INF', 'NaN', '1e999']],
  ),
  sheet('half a surrogate pair', inline('<t>a_xD800_b</t>'), [['a\ufffdb']]),
  sheet('marks that turn text round', inline('<t>\u202eexe.fdp</t>'), [['\u202eexe.fdp']]),
  sheet('ids of 15 digits, whole numbers and noise', ids(), [
    ['123456789012345', '123456789012345', '3', '0.3', '62551'],
  ]),
  sheet('dates in three formats', dates(), [['31/03/2021', '31/03/2021', '44286', '31/03/2021']]),
  sheet('the leap day of 1900', leap(), [['28/02/1900', '29/02/1900', '01/03/1900', '01/01/1900']]),
  {
    title: 'dates that count from 1904',
    build: () =>
      buildWorkbook({
        sheet: cell('42824', 's="1"'),
        workbook:
          '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
      }),
    outcome: [['31/03/2021']],
  },
  sheet(
    'dates before and after all days',
    '<row r="1"><c s="1"><v>-5</v></c><c s="1"><v>9999999</v></c></row>',
    [['-5', '9999999']],
  ),
  sheet('text that looks like a formula stays text', inline("<t>=cmd|'/c calc'!A1</t>"), [
    ["=cmd|'/c calc'!A1"],
  ]),
  sheet(
    'a formula gives its stored value',
    '<row r="1"><c><f>WEBSERVICE("http://192.0.2.1")</f><v>7</v></c></row>',
    [['7']],
  ),
  sheet('an error gives its text', cell('#REF!', 't="e"'), [['#REF!']]),
];

function ids(): string {
  const stored = ['123456789012345', '1.23456789012345E14', '3.0', '0.30000000000000004', '62551.0'];
  return `<row r="1">${stored.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`;
}

function dates(): string {
  return '<row r="1"><c s="1"><v>44286</v></c><c s="2"><v>44286.75</v></c><c s="3"><v>44286</v></c><c t="d"><v>2021-03-31T00:00:00</v></c></row>';
}

function leap(): string {
  return `<row r="1">${[59, 60, 61, 1].map((serial) => `<c s="1"><v>${serial}</v></c>`).join('')}</row>`;
}

function runs(count: number): string {
  return Array.from({ length: count }, (_, at) => `<r><rPr><sz val="${at}"/></rPr><t>x</t></r>`).join('');
}
