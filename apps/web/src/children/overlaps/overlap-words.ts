import { formatDay } from '@lib/kernel/london-format';
import { authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { ComparedFact, EnteredSide, OverlapKind, Side } from '@lib/placements/overlaps/overlap';
import {
  legalStatusWords,
  needWords,
  placeWords,
  providerWords,
} from '@lib/placements/wording/placement-words';
import { sourceWords } from '../child/placement-card.presenter';

export const KIND_WORDS: Readonly<Record<OverlapKind, string>> = {
  overlap: 'Two placements in the returns',
  'entered, does not fit': 'An entry on a page that does not fit',
  'entered, not in the later return': 'A start that a later return does not have',
  'entered as ended, open in the later return': 'An end that a later return does not have',
};

export const FACT_WORDS: Readonly<Record<ComparedFact, string>> = {
  startedOn: 'First day',
  endedOn: 'Day it ended',
  place: 'Placement',
  provider: 'Provider',
  urn: 'Ofsted number',
  sector: 'Postcode sector',
  hostAuthority: 'Where',
  legalStatus: 'Legal status',
  need: 'Need',
};

const NOT_KNOWN = 'Not known';

/** A fact of one side in words; an entry is silent on what it does not say. */
export const factWords = (fact: ComparedFact, side: Side | EnteredSide): string => {
  const value = side[fact];
  const isEntry = 'entryKind' in side && side.entryKind !== null;
  if (value === null) {
    if (isEntry) return 'Not entered';
    return fact === 'endedOn' ? 'Open' : NOT_KNOWN;
  }
  return WORDED[fact](value) ?? NOT_KNOWN;
};

const asIs = (value: string): string => value;

const WORDED: Readonly<Record<ComparedFact, (value: string) => string | null>> = {
  startedOn: (value) => formatDay(value as Side['startedOn'] & string),
  endedOn: (value) => formatDay(value as Side['endedOn'] & string),
  place: placeWords,
  provider: providerWords,
  urn: asIs,
  sector: asIs,
  // A page says only that it is outside London; a return says which authority, of which we have no name.
  hostAuthority: (value) => authorityByGss(value)?.name ?? 'Outside London',
  legalStatus: legalStatusWords,
  need: needWords,
};

/** Where a side comes from: a return, or a page and who filled it in. */
export const originWords = (side: Side | EnteredSide): string => {
  if (side.source !== null) return sourceWords(side.source);
  const entered = 'enteredByName' in side ? side : null;
  if (entered?.enteredByName == null || entered.enteredOn === null) return 'A page: no return has it';
  return `Entered on a page on ${formatDay(entered.enteredOn)} by ${entered.enteredByName}`;
};

/** “3 nights”, and what they are. */
export const nightsWords = (nights: number): string =>
  nights === 1 ? '1 night' : `${nights.toLocaleString('en-GB')} nights`;
