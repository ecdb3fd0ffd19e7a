import { Day } from '@lib/kernel/day';
import { placeWords } from '@lib/placements/wording/placement-words';
import { CellValue, Column, column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { SOURCES } from '../register/register-entry';
import { CellType, Values } from './cell-type';
import { lists, rangeOf } from './drop-down-lists';
import {
  costsPaidOnce,
  costValues,
  FoundPlacement,
  onceValues,
  valuesOf,
  versionOf,
} from './found-placement';
import { howToFillIn } from './how-to-fill-in';
import { COST_KEY, ONCE_SOURCE } from './one-off-columns';
import { labelsOf } from './read-cell';
import { FilledRegister } from './register-workbook.service';
import { ROW_KEY, ROW_VERSION, SHEET_NAMES, SHEET_TABLES, SheetKey, WorkbookColumn } from './workbook-column';
import { columnsOf } from './workbook-columns';

interface FilledRow {
  readonly values: Values;
}

/** The sheets of a workbook that is sent out, after its cover. */
export const filledSheets = ({ on, found }: FilledRegister): ExtractSheet[] => {
  const rows = found.map((one) => rowOf(one, on));
  return [
    howToFillIn(),
    filled('register', rows),
    filled('standard', rows),
    filled('one-off', found.flatMap(oneOffRows)),
    lists(),
  ];
};

const STANDARD_TYPES: Readonly<Record<string, string>> = {
  'fostering-kinship': 'Foster',
  'fostering-mainstream': 'Foster',
  supported: 'Supported accommodation',
};

const rowOf = (found: FoundPlacement, on: Day): FilledRow => {
  const values = valuesOf(found, on);
  const { placement, entryId } = found.record;
  return {
    values: {
      ...values,
      ...costValues(found, on),
      [ROW_KEY]: placement.id,
      [ROW_VERSION]: versionOf(values),
      reference: placement.localReference,
      startedOn: placement.startedOn,
      place: placeWords(placement.place),
      urn: placement.urn,
      source: entryId === null ? 'Your returns' : 'The register',
      standardType: STANDARD_TYPES[placement.group] ?? 'Residential',
      standardUrn: placement.urn,
    },
  };
};

/** A row for each cost that is paid once. */
const oneOffRows = ({ record }: FoundPlacement): FilledRow[] =>
  costsPaidOnce(record).map((line) => {
    const values = onceValues(line);
    return {
      values: {
        ...values,
        [ROW_KEY]: record.placement.id,
        [ROW_VERSION]: versionOf(values),
        reference: record.placement.localReference,
        [COST_KEY]: line.id,
        [ONCE_SOURCE]: SOURCES[line.source],
      },
    };
  });

const ABOUT: Readonly<Record<SheetKey, string>> = {
  register:
    'One row is one placement: what is recorded of it in the register, and placements known from your returns that could be in it.',
  standard:
    'One row is one placement: what the national placements standard asks of it. Costs are worked out of the prices on Register.',
  'one-off':
    'One row is one cost that is paid once. A new one is a new row, with the row key of its placement and no cost key. A row that is left out stays recorded.',
};

const filled = (sheet: SheetKey, rows: readonly FilledRow[]): ExtractSheet =>
  extractSheet<FilledRow>({
    name: SHEET_NAMES[sheet],
    table: SHEET_TABLES[sheet],
    about: ABOUT[sheet],
    rows,
    columns: columnsOf(sheet).map(filledColumn),
  });

const filledColumn = ({ key, heading, type }: WorkbookColumn): Column<FilledRow> => {
  const value = ({ values }: FilledRow): CellValue => inWords(type, values[key] ?? null);
  return column(heading, { kind: KINDS[kindOf(type)], value, allowed: rangeOf(type), widest: 40 });
};

const kindOf = (type: CellType): keyof typeof KINDS => (type.kind === 'shown' ? type.as : type.kind);

const KINDS = {
  choice: 'text',
  choices: 'text',
  text: 'text',
  day: 'day',
  money: 'money',
  half: 'plain',
  whole: 'whole',
} as const;

const inWords = (type: CellType, value: string | number | null): CellValue => {
  if (value === null) return null;
  return type.kind === 'choice' || type.kind === 'choices' ? labelsOf(type.words, String(value)) : value;
};
