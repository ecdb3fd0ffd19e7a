import { DatedCode } from '@lib/reference-data/codes/dated-code';
import { Choices } from './section';

/** The codes of a national return as the answers of a question; those of old returns only are left out. */
export const asChoices = (codes: readonly DatedCode[]): Choices =>
  Object.fromEntries(
    codes.filter(({ lastYear }) => lastYear === undefined).map(({ code, label }) => [code, label]),
  );
