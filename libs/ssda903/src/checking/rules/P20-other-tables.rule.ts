import {
  ADOPTER_COUNTS,
  ADOPTER_SEXES,
  ADOPTER_STATUSES,
  PREVIOUS_PERMANENCES,
  REASONS_PLACED_CEASED,
} from '@lib/reference-data/codes/adoptions';
import { ACCOMMODATIONS, ACTIVITIES, CONTACTS } from '@lib/reference-data/codes/care-leavers';
import { DatedCode } from '@lib/reference-data/codes/dated-code';
import { REVIEW_CODES } from '@lib/reference-data/codes/review-codes';
import { SOCIAL_WORKER_REASONS } from '@lib/reference-data/codes/social-worker-reasons';
import { CodeLookUp } from '../../codes/code-look-up';
import { CheckedOnlyTable } from '../child-record';
import { codeOfTheYearRule, knownCodeRule } from '../code-rule';
import { ReadRow } from '../read-row';
import { Rule, rowsWhere } from '../rule';
import { tidyCode } from '../values/tidy-text';

/**
 * The tables this service never keeps (peers.md 4.2). They are read so that an officer hears of every unreadable
 * day and unknown code in one pass; nothing in them stops anything here.
 */
const DAYS: Readonly<Partial<Record<CheckedOnlyTable, readonly string[]>>> = {
  reviews: ['REVIEW'],
  ad1: ['DATE_INT', 'DATE_MATCH'],
  'placed-adoption': ['DATE_PLACED', 'DATE_PLACED_CEASED'],
  'previous-permanence': ['DATE_PERM'],
  'social-workers': ['SW_DECOM', 'SW_DEC'],
};

const CODES: Readonly<Partial<Record<CheckedOnlyTable, Readonly<Record<string, readonly DatedCode[]>>>>> = {
  reviews: { REVIEW_CODE: REVIEW_CODES },
  oc3: { IN_TOUCH: CONTACTS, ACTIV: ACTIVITIES, ACCOM: ACCOMMODATIONS },
  ad1: { NB_ADOPTR: ADOPTER_COUNTS, SEX_ADOPTR: ADOPTER_SEXES, LS_ADOPTR: ADOPTER_STATUSES },
  'placed-adoption': { REASON_PLACED_CEASED: REASONS_PLACED_CEASED },
  'previous-permanence': { PREV_PERM: PREVIOUS_PERMANENCES },
  'social-workers': { SW_REASON: SOCIAL_WORKER_REASONS },
};

const NOT_KEPT = 'This service keeps nothing of this table.';

/** What each code is of, as it stands in a sentence. */
const NOUNS: Readonly<Record<string, string>> = {
  REVIEW_CODE: 'review',
  IN_TOUCH: 'contact',
  ACTIV: 'activity',
  ACCOM: 'accommodation',
  NB_ADOPTR: 'number of adopters',
  SEX_ADOPTR: 'sex of adopters',
  LS_ADOPTR: 'legal status of adopters',
  REASON_PLACED_CEASED: 'reason placed for adoption ceased',
  PREV_PERM: 'previous permanence',
  SW_REASON: 'reason for social worker change',
};

/** What people enter for "not known" in a date column. */
const NOT_A_DAY = new Set(['', 'Z', 'ZZ/ZZ/ZZZZ']);

const OTHER_DAYS: readonly Rule[] = entries(DAYS).flatMap(([table, columns]) =>
  columns.map((column): Rule => ({
    code: 'P20',
    table,
    column,
    weight: 'worth knowing',
    message: `${column} is not a date we can read.`,
    expected: 'A calendar day, such as 31/03/2022 or 2022-03-31, or blank',
    fix: `Correct ${column}. ${NOT_KEPT}`,
    find: (child, facts) =>
      rowsWhere(child.rowsOf(table), (row) => {
        const text = row.raw.values[column] ?? '';
        return !NOT_A_DAY.has(text.toUpperCase()) && facts.readDay(text) === null;
      }),
  })),
);

const OTHER_CODES: readonly Rule[] = entries(CODES).flatMap(([table, columns]) =>
  Object.entries(columns).flatMap(([column, codes]) => {
    const coded = {
      code: 'P21', table, column, noun: NOUNS[column]!, codes: new CodeLookUp(codes),
      rows: (child: { rowsOf(of: CheckedOnlyTable): readonly ReadRow[] }) => child.rowsOf(table),
      value: (row: ReadRow) => tidyCode(row.raw.values[column] ?? ''),
      required: false, weight: 'worth knowing',
      consequence: NOT_KEPT, ofAnotherYear: NOT_KEPT,
    } as const; // prettier-ignore
    return [knownCodeRule(coded), codeOfTheYearRule(coded)];
  }),
);

export const OTHER_TABLES: readonly Rule[] = [...OTHER_DAYS, ...OTHER_CODES];

function entries<V>(of: Readonly<Partial<Record<CheckedOnlyTable, V>>>): [CheckedOnlyTable, V][] {
  return Object.entries(of) as [CheckedOnlyTable, V][];
}
