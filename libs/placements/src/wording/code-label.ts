import { DatedCode } from '@lib/reference-data/codes/dated-code';

/** What a code says to a person: its label, or the code itself where we know none; a doubtful label says so. */
export const codeLabel = (codes: readonly DatedCode[], code: string | null): string | null => {
  if (code === null) return null;
  const found = codes.find((one) => one.code === code);
  if (!found) return code;
  return found.labelUnconfirmed ? `${found.label} (label to be confirmed)` : found.label;
};
