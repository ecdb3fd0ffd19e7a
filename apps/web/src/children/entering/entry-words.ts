import { formatDay } from '@lib/kernel/london-format';
import { authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { EnteredFacts, EntryKind, OUTSIDE_LONDON } from '@lib/placements/entering/placement-entry';
import { codeLabel } from '@lib/placements/wording/code-label';
import {
  legalStatusWords,
  needWords,
  placeWords,
  providerWords,
} from '@lib/placements/wording/placement-words';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

export const HOLDS_FROM: Readonly<Record<EntryKind, string>> = {
  start: 'First day',
  change: 'So from',
  end: 'Day the child left',
};

const FACTS: readonly [keyof EnteredFacts, string, (code: string) => string | null][] = [
  ['place', 'Placement', placeWords],
  ['provider', 'Provider', providerWords],
  ['urn', 'Ofsted number', (text) => text],
  ['sector', 'Postcode sector', (text) => text],
  ['hostAuthority', 'Authority it is in', (gss) => hostWords(gss)],
  ['legalStatus', 'Legal status', legalStatusWords],
  ['need', 'Need', needWords],
];

/** An entry, fact by fact; what it does not say is left out. */
export const entryRows = ({
  kind,
  holdsFrom,
  facts,
  reasonCeased,
  reasonForChange,
}: NewEntry): SummaryRow[] => {
  const rows: SummaryRow[] = [{ label: HOLDS_FROM[kind], value: formatDay(holdsFrom) }];
  for (const [fact, label, words] of FACTS) {
    const value = facts[fact];
    if (value) rows.push({ label, value: words(value) });
  }
  if (reasonForChange) {
    rows.push({ label: 'Why the one before ended', value: codeLabel(REASONS_FOR_CHANGE, reasonForChange) });
  }
  if (reasonCeased) rows.push({ label: 'Why', value: codeLabel(REASONS_CEASED, reasonCeased) });
  return rows;
};

/** The name of the authority a placement is in. */
export const hostWords = (gss: string): string | null =>
  gss === OUTSIDE_LONDON ? 'Outside London' : (authorityByGss(gss)?.name ?? null);
