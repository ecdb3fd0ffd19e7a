import { ReleaseChecks, releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import {
  borough,
  day,
  decimal,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { PRODUCTS } from '../../london/asked/london-filters';

/** A release as the API tells of it: the product by the name people use. */
export type ReleaseJson = Omit<ReleaseSummary, 'product'> & {
  readonly reference: string;
  readonly product: string;
};

export const releaseJson = (release: ReleaseSummary): ReleaseJson => ({
  ...release,
  reference: releaseReference(release),
  product: PRODUCTS[release.product].name,
  possiblyTwice: release.possiblyTwice ?? null,
});

export const PRODUCT_NAMES = Object.values(PRODUCTS).map(({ name }) => name);

const MISSING = shape<ReleaseSummary['missing'][number]>('MissingBorough', 'A borough that is in no figure', {
  boroughId: borough('DfE number of the borough'),
  reason: text('Why', 'no return yet'),
});

const CHECKS = shape<ReleaseChecks>('ReleaseChecks', 'What it was checked against; no number is told', {
  earlier: list(text('A release by its reference'), 'Earlier releases looked at, newest first'),
  viewpoints: whole('From how many viewpoints it was attacked'),
  found: whole('Small numbers an attacker found: always 0', 0),
  withheld: whole('Sets of figures that are not printed at all', 0),
  noughtsHidden: flag('Whether some noughts are hidden among the small numbers'),
  boroughsLeftOut: flag('Whether boroughs are left out, in the week of a quarter’s end'),
  seconds: decimal('How long protecting and attacking took', 0.8),
});

export const RELEASE: Schema = shape<ReleaseJson>(
  'Release',
  'A table of London for one day, protected once',
  {
    id: key('Key of the release'),
    reference: text('What people call it', 'PL-OP-2026-11-15-placements'),
    cube: text('Code of the table', 'placements'),
    cubeVersion: whole('Version of the table'),
    product: oneOf(PRODUCT_NAMES, 'Weekly and rounded, or quarterly and exact'),
    on: day('The day it is about'),
    madeAt: moment('When it was made'),
    ruleVersion: whole('Version of the rules for small numbers it was made by'),
    inputsHash: text('Keyed SHA-256 of what went in, in hexadecimal: the same counts give the same'),
    state: oneOf(['awaiting sign-off', 'published'], 'Where it stands'),
    includes: list(
      borough('DfE number of a borough'),
      'Boroughs whose children are in it: 32 at most, the City of London is always left out',
    ),
    missing: list(MISSING, 'Boroughs whose children are not'),
    freshest: day('The latest day a return behind it is true for'),
    oldest: day('The earliest'),
    cells: whole('How many figures it has'),
    hidden: whole('How many of them are hidden to protect people'),
    checks: CHECKS,
    possiblyTwice: orNull(
      whole(
        'Children who may be counted in two boroughs, to the nearest 5, 0 for fewer than 8; null where that is not looked for',
        0,
      ),
    ),
  },
);
