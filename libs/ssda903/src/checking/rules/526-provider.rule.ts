import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { Rule, episodesWhere } from '../rule';

const NEEDS_PROVIDER = new Map(PLACEMENT_TYPES.map((type) => [type.code, type.needsProvider]));

export const PROVIDER_REQUIRED: Rule = {
  code: '526',
  table: 'episodes',
  column: 'PLACE_PROVIDER',
  weight: 'worth knowing',
  message: 'PLACE_PROVIDER is blank.',
  expected: 'PR0, PR1, PR2, PR3, PR4 or PR5',
  fix: 'Enter who provides the placement. Until then it is counted with provider unknown.',
  find: episodesWhere((row) => row.provider === '' && NEEDS_PROVIDER.get(row.place) === true),
};

export const PROVIDER_NOT_ALLOWED: Rule = {
  code: '213',
  table: 'episodes',
  column: 'PLACE_PROVIDER',
  weight: 'worth knowing',
  message: 'PLACE_PROVIDER is filled in, but a placement of this type has none.',
  expected: 'Blank',
  fix: 'Clear PLACE_PROVIDER, or correct PLACE.',
  find: episodesWhere((row) => row.provider !== '' && NEEDS_PROVIDER.get(row.place) === false),
};

/** The DfE has one rule for each provider. */
const RULE_OF_PROVIDER: Readonly<Record<string, string>> = {
  PR0: '550',
  PR1: '527',
  PR2: '528',
  PR3: '529',
  PR4: '530',
  PR5: '531',
};

export const PROVIDER_FITS_PLACE: readonly Rule[] = PROVIDER_TYPES.map((provider) => {
  const only = provider.onlyWith?.join(', ');
  const notWith = new Set(provider.notWith);
  const fits = (place: string): boolean =>
    provider.onlyWith ? provider.onlyWith.includes(place) : !notWith.has(place);
  return {
    code: RULE_OF_PROVIDER[provider.code] ?? `P-${provider.code}`,
    table: 'episodes',
    column: 'PLACE_PROVIDER',
    weight: 'worth knowing',
    message: `${provider.code} cannot provide a placement of this type.`,
    expected: only
      ? `${provider.code} only with ${only}`
      : `${provider.code} not with ${provider.notWith.join(', ')}`,
    fix: 'Correct PLACE_PROVIDER or PLACE.',
    find: episodesWhere(
      (row) => row.provider === provider.code && NEEDS_PROVIDER.get(row.place) === true && !fits(row.place),
    ),
  };
});
