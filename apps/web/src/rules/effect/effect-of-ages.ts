import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ReleasedBand, releasedByBand } from '@lib/measures/age-bands/released-by-band';
import { releaseReference } from '@lib/releases/selecting/release';
import { AgeBandsValue } from '@lib/rules/age-bands/age-bands-rule';
import { RuleEffect } from './rule-effect';

interface Bands {
  readonly now: AgeBandsValue;
  readonly next: AgeBandsValue;
}

/** How other bands cut the children of London, as far as released bands can tell. */
export const effectOfAges = async (tx: Tx, { now, next }: Bands, on: Day): Promise<RuleEffect> => {
  const before = await releasedByBand(tx, now.bands);
  const after = await releasedByBand(tx, next.bands);
  const cut = after.bands.filter(({ isWhole }) => !isWhole);
  return {
    on,
    findings: [
      cut.length === 0
        ? 'Each new band is made of whole released bands, so that London can be set beside a list.'
        : `${wordsOf(cut)} in two, so that London’s figures cannot be set beside ${cut.length === 1 ? 'it' : 'them'}.`,
    ],
    tables: [
      { caption: 'Bands now, and children looked after in London', ...tableOf(before.bands) },
      { caption: 'Bands then, and children looked after in London', ...tableOf(after.bands) },
    ],
    notes: [
      after.release === null
        ? 'No quarterly release of London is published yet.'
        : `London is summed from the printed bands of release ${releaseReference(after.release)}, ${formatDay(after.release.on)}. Nothing is counted again: [x] where a band cuts a released one in two, [c] where a part is hidden.`,
      'A borough’s own lists and pictures are cut anew from the first day on. Which ones is said on the page of the rule.',
    ],
  };
};

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const wordsOf = (cut: readonly ReleasedBand[]): string => {
  const names = AND.format(cut.map(({ label }) => `“${label}”`));
  return cut.length === 1
    ? `The band ${names} cuts a released band`
    : `The bands ${names} cut released bands`;
};

const tableOf = (bands: readonly ReleasedBand[]): Pick<RuleEffect['tables'][number], 'columns' | 'rows'> => ({
  columns: [
    { text: 'Band', numeric: false },
    { text: 'Children', numeric: true },
  ],
  rows: bands.map(({ label, children }) => [label, children.value ?? `[${children.symbol}]`]),
});
