import { Columns } from '@lib/database/bulk/insert-rows';
import { EntryFacts, NOTHING_RECORDED } from '../register/register-entry';
import { ENTERED, FACT_COLUMNS, KEY, LINE_COLUMNS, POSITION_COLUMNS } from '../register/stored-columns';
import { StandardFacts } from '../standard/standard-questions';
import { FACT_KEYS } from './workbook-columns';

/** Facts in the order of the columns; FACT_KEYS has the same order. */
export const factsInOrder = (facts: EntryFacts = NOTHING_RECORDED): unknown[] =>
  FACT_KEYS.map((key) => facts[key]);

export const ENTRY_FACTS: Columns = { ...KEY, ...FACT_COLUMNS, version: 'integer' };

export const NEW_ENTRY: Columns = {
  ...ENTRY_FACTS,
  child_id: 'uuid',
  placement_id: 'uuid',
  ...ENTERED,
  begun_by_upload: 'uuid',
};

export const LINE_END: Columns = { ...KEY, ends_on: 'date', version: 'integer' };

export const NEW_LINE: Columns = { ...KEY, ...LINE_COLUMNS, version: 'integer', ...ENTERED };

export const NEW_POSITION: Columns = { ...KEY, ...POSITION_COLUMNS, version: 'integer', ...ENTERED };

const STANDARD: Columns = {
  ...KEY,
  issued_on: 'date',
  referral_on: 'date',
  placement_reference: 'text',
  outward_code: 'text',
  answers: 'jsonb',
  version: 'integer',
  ...ENTERED,
};

export const STANDARD_AGAIN: Columns = STANDARD;
export const NEW_STANDARD: Columns = { ...STANDARD, entry_id: 'uuid' };

/** Answers in the order of their columns, after the day of the issue. */
export const standardInOrder = ({
  referralOn,
  placementReference,
  siblingCount,
  outwardCode,
  answers,
}: StandardFacts): unknown[] => [
  referralOn,
  placementReference,
  outwardCode,
  JSON.stringify(siblingCount === null ? answers : { ...answers, siblingCount }),
];
