import { TableName } from '../../tables/return-table';
import { Rule, episodesWhere, missingWhere, rowsWhere, uascWhere } from '../rule';

const EXPECTED = 'A calendar day, such as 31/03/2022 or 2022-03-31';

const dateRule = (
  code: string,
  table: TableName,
  column: string,
  what: string,
  find: Rule['find'],
  { optional = false, consequence = '' } = {},
): Rule => ({
  code,
  table,
  column,
  weight: 'stops this row',
  message: `${column}, ${what}, is ${optional ? '' : 'blank or '}not a date we can read.`,
  expected: optional ? `${EXPECTED}, or blank` : EXPECTED,
  fix: `Enter ${what} as day, month and year and send the return again.${consequence}`,
  find,
});

/** 102, 141 and 147 are the DfE's; it has no number of its own that we know of for the other three. */
export const DATES_CAN_BE_READ: readonly Rule[] = [
  dateRule(
    '102',
    'header',
    'DOB',
    'the birth date',
    (child) => rowsWhere(child.header, (row) => row.dob === null),
    { consequence: ' Until a return has it, the child is in no count.' },
  ),
  dateRule(
    '141',
    'episodes',
    'DECOM',
    'the first day of the episode',
    episodesWhere((row) => row.start === null),
  ),
  dateRule(
    '147',
    'episodes',
    'DEC',
    'the last day of the episode',
    episodesWhere((row) => row.endGiven && row.end === null),
    { optional: true },
  ),
  dateRule(
    'P11',
    'uasc',
    'DUC',
    'the day the status ended',
    uascWhere((row) => row.endedGiven && row.ended === null),
    { optional: true },
  ),
  dateRule(
    'P12',
    'missing',
    'MIS_START',
    'the first day missing',
    missingWhere((row) => row.start === null),
  ),
  dateRule(
    'P13',
    'missing',
    'MIS_END',
    'the last day missing',
    missingWhere((row) => row.endGiven && row.end === null),
    { optional: true },
  ),
];
