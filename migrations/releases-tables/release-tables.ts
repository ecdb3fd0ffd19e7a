import { Table } from '../table';
import { EVERYBODY_ENTITLED, PROGRAMME, STATISTICS } from './who-sees';

const PRODUCT = `product text not null check (product in ('operational', 'official'))`;
const AREA = `area_kind text not null check (area_kind in ('london', 'statistical', 'statutory', 'sub-region', 'borough')),
      area_code text not null,
      category text not null`;

const OF_A_RELEASE = {
  release_id: 'The release',
  area_kind: 'London, a half of it by either definition, a sub-region, or a borough',
  area_code: 'Code of the area among those of its kind; a borough’s DfE number',
  category: 'Code of the category in the cube',
};

/** What is published, and what was not. */
export const RELEASE_TABLES: readonly Table[] = [
  {
    name: 'releases',
    comment: 'Each release: one cube as one product on one day, made once and never again',
    definition: `
      id uuid not null primary key,
      cube text not null,
      cube_version integer not null,
      ${PRODUCT},
      reference_day date not null,
      made_at timestamptz not null,
      rule_version integer not null,
      inputs_hash text not null,
      state text not null check (state in ('awaiting sign-off', 'published')),
      includes smallint[] not null,
      missing jsonb not null,
      freshest date not null,
      oldest date not null,
      cells integer not null,
      hidden integer not null,
      checks jsonb not null,
      constraint releases_once unique (cube, product, reference_day)`,
    columns: {
      id: 'Key of the release',
      cube: 'Which cube, by its code in libs/measures',
      cube_version: 'Version of the cube it was counted by',
      product: 'operational: weekly, rounded. official: quarterly, exact',
      reference_day: 'The day it is about',
      made_at: 'When it was made',
      rule_version: 'Version of the disclosure rules that protected it',
      inputs_hash: 'Keyed SHA-256 of the counts that went in, with the versions of cube and rules',
      state: 'Whether it is published, or waits for the sign-off of the first release of its cube’s version',
      includes: 'DfE numbers of the boroughs that took part',
      missing: 'The boroughs that did not, each with the reason',
      freshest: 'The latest day for which a return behind it is true',
      oldest: 'The earliest such day',
      cells: 'How many numbers it has places for',
      hidden: 'How many of them are hidden to protect people',
      checks: 'What it was checked against before it was kept; no number of its own',
    },
    access: [
      `create policy releases_published on releases for select to plp_web, plp_job
         using (state = 'published' and ${EVERYBODY_ENTITLED})`,
      `create policy releases_awaiting on releases for select to plp_web, plp_job using (${PROGRAMME})`,
      `create policy releases_signed_off on releases for update to plp_web
         using (state = 'awaiting sign-off' and ${PROGRAMME})
         with check (state = 'published' and ${PROGRAMME}
                     and (cube, cube_version) in (select s.cube, s.cube_version from cube_sign_offs s))`,
      `create policy releases_kept on releases to plp_stats using (${STATISTICS}) with check (${STATISTICS})`,
      'grant select, update (state) on releases to plp_web',
      'grant select on releases to plp_job',
      'grant select, insert on releases to plp_stats',
    ],
  },
  {
    name: 'release_cells',
    comment: 'The numbers of a release as anybody may see them, or the symbol in the place of one',
    definition: `
      release_id uuid not null references releases (id),
      ${AREA},
      value integer check (value >= 0),
      symbol text check (symbol in ('c', 'k', 'u', 'x', 'z')),
      primary key (release_id, area_kind, area_code, category),
      check ((value is null) = (symbol is not null))`,
    columns: {
      ...OF_A_RELEASE,
      value: 'Children, as printed; empty where a symbol stands',
      symbol: 'c hidden to protect people, k rounds to nought but is not, x not available',
    },
    access: [
      // Asked once a statement and looked up, not once a row (security.md 1.2).
      `create policy release_cells_seen on release_cells for select to plp_web, plp_job
         using (${EVERYBODY_ENTITLED} and release_id in (select r.id from releases r))`,
      `create policy release_cells_kept on release_cells to plp_stats using (${STATISTICS}) with check (${STATISTICS})`,
      'grant select on release_cells to plp_web, plp_job',
      'grant select, insert on release_cells to plp_stats',
    ],
  },
  {
    name: 'release_reasons',
    comment: 'Why a number of a release is hidden: for the release job alone, never shown',
    definition: `
      release_id uuid not null references releases (id),
      ${AREA},
      reason text not null check (reason in ('small', 'kept', 'protects others')),
      primary key (release_id, area_kind, area_code, category)`,
    columns: {
      ...OF_A_RELEASE,
      reason:
        'small itself, kept hidden because it was lately, or hidden because others could be worked out from it',
    },
    access: [
      `create policy release_reasons_kept on release_reasons to plp_stats using (${STATISTICS}) with check (${STATISTICS})`,
      'grant select, insert on release_reasons to plp_stats',
    ],
  },
  {
    name: 'release_failures',
    comment: 'Releases that were due and were not made, with the reason; gone when one is made after all',
    definition: `
      cube text not null,
      ${PRODUCT},
      reference_day date not null,
      tried_at timestamptz not null,
      code text not null,
      reason text not null,
      primary key (cube, product, reference_day)`,
    columns: {
      cube: 'Which cube',
      product: 'operational: weekly, rounded. official: quarterly, exact',
      reference_day: 'The day it would have been about',
      tried_at: 'When it was tried last',
      code: 'The reason as a stable word',
      reason: 'The reason in words: no number, no child',
    },
    access: [
      `create policy release_failures_seen on release_failures for select to plp_web, plp_job using (${PROGRAMME})`,
      `create policy release_failures_kept on release_failures to plp_stats using (${STATISTICS}) with check (${STATISTICS})`,
      'grant select on release_failures to plp_web, plp_job',
      'grant select, insert, update, delete on release_failures to plp_stats',
    ],
  },
];
