import { codeLabel } from '@lib/placements/wording/code-label';
import { locationWords, placeWords, providerWords } from '@lib/placements/wording/placement-words';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { PUBLISHED_GROUPS, publishedGroup } from '../placements/published-groups';
import { CountedAs, CountedList } from './counted-row';

type FactValue = string | number | null;

/** Something a rule looked at of a placement `p` or its child `c`: what it is called, how it is read, and its words. */
export interface ChildFact {
  readonly code: string;
  readonly label: string;
  readonly sql: string;
  /** Of a value that is there; what is not stays null. Without it, the value as it is. */
  readonly words?: (value: string) => string;
}

/** A row as the database gives it: the facts stand beside these two by their codes. */
export type ListedRow = { readonly childId: string; readonly side: CountedAs } & Readonly<
  Record<string, FactValue>
>;

/** Facts as columns of a select, after others. */
export const factsSql = (facts: readonly ChildFact[]): string =>
  facts.map(({ code, sql }) => `, ${sql} as "${code}"`).join('');

/** The list of rows, a child each, with the words of their facts. */
export const listOf = (rows: readonly ListedRow[], facts: readonly ChildFact[]): CountedList => ({
  columns: Object.fromEntries(facts.map(({ code, label }) => [code, label])),
  rows: rows.map((row) => ({
    subject: { kind: 'child', id: row.childId },
    as: row.side,
    facts: Object.fromEntries(facts.map((fact) => [fact.code, valueOf(fact, row[fact.code] ?? null)])),
  })),
});

const valueOf = ({ words }: ChildFact, value: FactValue): FactValue =>
  words && typeof value === 'string' ? words(value) : value;

/** “U6: …”: the code as definitions name it, and what it says. */
const coded =
  (wordsOf: (code: string) => string | null) =>
  (code: string): string => {
    const words = wordsOf(code);
    return words === null || words === code ? code : `${code}: ${words}`;
  };

export const placeWithCode = coded(placeWords);
/** REASON_PLACE_CHANGE. */
export const changeWithCode = coded((code) => codeLabel(REASONS_FOR_CHANGE, code));
/** REC. */
export const ceasedWithCode = coded((code) => codeLabel(REASONS_CEASED, code));

/** What rules look at most. */
export const PLACEMENT: ChildFact = {
  code: 'placement',
  label: 'Placement',
  sql: 'p.place',
  words: placeWithCode,
};
/** The published group of the placement, as the Department for Education names it. */
export const GROUP_AS_PUBLISHED: ChildFact = {
  ...{ code: 'group', label: 'Placement group', sql: 'p.placement_group' },
  words: (own) => PUBLISHED_GROUPS.find(({ group }) => group === publishedGroup(own))!.label,
};
export const PROVIDER: ChildFact = {
  ...{ code: 'provider', label: 'Provider', sql: 'p.provider' },
  words: coded(providerWords),
};
export const SINCE: ChildFact = { code: 'since', label: 'In this placement since', sql: 'p.started_on' };
export const ENDED: ChildFact = { code: 'ended', label: 'Placement ended', sql: 'p.ended_on' };
export const DISTANCE: ChildFact = {
  ...{ code: 'distance', label: 'Distance from home (miles)' },
  sql: 'p.distance_miles::float8',
};
export const LOCATION: ChildFact = {
  ...{ code: 'location', label: 'Where the placement is', sql: 'p.location_tier' },
  words: locationWords,
};
