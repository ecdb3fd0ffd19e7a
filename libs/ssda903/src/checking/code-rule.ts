import { financialYearLabel } from '@lib/kernel/financial-year';
import { CodeLookUp } from '../codes/code-look-up';
import { TableName } from '../tables/return-table';
import { ChildRecord } from './child-record';
import { Weight } from './problem';
import { ReadRow } from './read-row';
import { Rule, rowsWhere } from './rule';

export interface CodedColumn<R extends ReadRow> {
  readonly code: string;
  readonly table: TableName;
  readonly column: string;
  /** What the column says, as it stands in a sentence: "legal status". */
  readonly noun: string;
  readonly codes: CodeLookUp;
  readonly rows: (child: ChildRecord) => readonly R[];
  readonly value: (row: R) => string;
  /** Whether a blank is a problem too. */
  readonly required: boolean;
  /** What a code nobody knows does to the row. */
  readonly weight: Weight;
  /** What we do with a row whose code nobody knows. */
  readonly consequence: string;
  /** What we do with one whose code is another year's; the code is kept unless said otherwise. */
  readonly ofAnotherYear?: string;
}

const article = (noun: string): 'a' | 'an' => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

/** The column holds a code that some return has; otherwise the row says nothing we can use there. */
export const knownCodeRule = <R extends ReadRow>(of: CodedColumn<R>): Rule => ({
  code: of.code,
  table: of.table,
  column: of.column,
  weight: of.weight,
  message: `${of.column} is ${of.required ? 'blank or ' : ''}not ${article(of.noun)} ${of.noun} code.`,
  expected: (facts) => of.codes.listedFor(facts.year),
  fix: `Enter the ${of.noun} code and send the return again. ${of.consequence}`,
  find: (child) =>
    rowsWhere(of.rows(child), (row) => {
      const value = of.value(row);
      return value === '' ? of.required : !of.codes.isKnown(value);
    }),
});

/** The column holds a code of another year's return. We can still read it, so the row is kept. */
export const codeOfTheYearRule = <R extends ReadRow>(of: CodedColumn<R>): Rule => ({
  code: of.code,
  table: of.table,
  column: of.column,
  weight: 'worth knowing',
  message: `${of.column} is ${article(of.noun)} ${of.noun} code that this year’s return does not have.`,
  expected: (facts) =>
    `A code of the ${financialYearLabel(facts.year)} return: ${of.codes.listedFor(facts.year)}`,
  fix: `Check the ${of.noun}. ${of.ofAnotherYear ?? 'We have kept the code as it came.'}`,
  find: (child, facts) =>
    rowsWhere(of.rows(child), (row) => {
      const value = of.value(row);
      return value !== '' && of.codes.isKnown(value) && !of.codes.isValidIn(value, facts.year);
    }),
});
