import { Payer } from '@lib/high-cost/costs/cost-line';
import { reasonInWords } from '@lib/high-cost/definitions/definition-words';
import { NEEDS_BANDS, PROCUREMENTS } from '@lib/high-cost/register/register-entry';
import { SharedRow } from '@lib/high-cost/sharing/shared-row';
import { locationWords, needWords, providerWords } from '@lib/placements/wording/placement-words';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';

export const NOT_RECORDED = 'Not recorded';

/** What a row says in the words of pages and workbooks. */
export interface RowWords {
  readonly age: string;
  readonly need: string;
  readonly needsBand: string;
  readonly provider: string;
  readonly location: string;
  readonly registration: string;
  readonly procurement: string;
  readonly staffing: string;
  readonly reasons: string;
}

/** What is not recorded says so. */
export const rowWords = (row: SharedRow): RowWords => ({
  age: DFE_AGE_BANDS.bands.find(({ band }) => band === row.ageBand)?.label ?? row.ageBand,
  need: needWords(row.need),
  needsBand: row.needsBand === null ? NOT_RECORDED : NEEDS_BANDS[row.needsBand],
  provider: providerWords(row.provider) ?? NOT_RECORDED,
  location: row.locationTier === null ? 'Not known' : locationWords(row.locationTier),
  registration: row.registration === null ? NOT_RECORDED : REGISTRATIONS[row.registration],
  procurement: row.procurement === null ? NOT_RECORDED : PROCUREMENTS[row.procurement],
  staffing: staffingOf(row),
  reasons: row.reasons.map(reasonInWords).join('; '),
});

const staffingOf = ({ solo, staffPerChild }: SharedRow): string => {
  const alone = solo === null ? 'Placed alone: not recorded' : solo ? 'Placed alone' : 'With other children';
  return staffPerChild === null ? alone : `${alone}, ${staffPerChild} staff for each child`;
};

/** What each payer is invoiced; null where no weekly price is recorded at all. */
export const paidBy = ({ weeklyPence, byPayer }: SharedRow, payer: Payer): number | null =>
  weeklyPence === null ? null : byPayer[payer];
