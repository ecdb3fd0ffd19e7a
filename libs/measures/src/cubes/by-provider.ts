import { AGENCY_CARERS } from '../agency-foster-share/agency-foster-share.measure';
import { OWN_CARERS } from '../in-house-foster-share/in-house-foster-share.measure';
import { childrenIn, MixCell } from '../placement-mix/placement-mix.measure';
import { FosterSide } from '../placements/foster-share';

/** A kind of provider of a placement group, for London and its parts. */
export interface ProviderPart {
  readonly code: string;
  readonly label: string;
  /** The placement group it is a part of. */
  readonly group: 'foster' | 'homes';
}

/** Each child in a foster placement, and each in a home, is in one of those of its group. */
export const PROVIDERS: readonly ProviderPart[] = [
  { group: 'foster', code: 'foster-own', label: 'Foster placements with the borough’s own carers' },
  { group: 'foster', code: 'foster-agency', label: 'Foster placements with independent agencies' },
  {
    group: 'foster',
    code: 'foster-other',
    label: 'Foster placements with others, or with a provider that is not known',
  },
  { group: 'homes', code: 'homes-private', label: 'Homes of private providers' },
  { group: 'homes', code: 'homes-public', label: 'Homes of the borough, another authority or a public body' },
  {
    group: 'homes',
    code: 'homes-other',
    label: 'Homes of voluntary providers, or of one that is not known',
  },
];

export const providersOf = (group: string): string[] =>
  PROVIDERS.filter((one) => one.group === group).map(({ code }) => code);

/** Codes of PLACE_PROVIDER: own provision, another authority and other public ones. */
const PUBLIC = ['PR1', 'PR2', 'PR3'] as const;
const PRIVATE = 'PR4';

/** Children whom foster carers of a side have, by the rule by which its measure (M3, M4) counts and lists them. */
const childrenWith = (cells: readonly MixCell[], { providers, places }: FosterSide): number =>
  childrenIn(
    cells.filter(
      ({ place, provider }) => providers.includes(provider ?? '') && (places?.includes(place) ?? true),
    ),
    { group: 'foster' },
  );

/** Children in foster placements and in homes, by kind of provider. */
export const providerCounts = (cells: readonly MixCell[]): ReadonlyMap<string, number> => {
  const [own, agency] = [childrenWith(cells, OWN_CARERS), childrenWith(cells, AGENCY_CARERS)];
  const homes = (provider: string): number => childrenIn(cells, { group: 'homes', provider });
  const [owned, bought] = [PUBLIC.reduce((sum, code) => sum + homes(code), 0), homes(PRIVATE)];
  return new Map([
    ['foster-own', own],
    ['foster-agency', agency],
    ['foster-other', childrenIn(cells, { group: 'foster' }) - own - agency],
    ['homes-private', bought],
    ['homes-public', owned],
    ['homes-other', childrenIn(cells, { group: 'homes' }) - owned - bought],
  ]);
};
