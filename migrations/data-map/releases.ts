import { TableEntry } from '@lib/database/data-map';

const PERMANENT = 'Permanent: what was published stays published (security.md 8.2)';
const WHILE_RUNNING = 'While the service runs';
const ENTITLED = 'People of the boroughs and of the programme with the purpose';

const AREA = {
  release_id: 'not personal',
  area_kind: 'not personal',
  area_code: 'not personal',
  category: 'not personal',
} as const;

export const RELEASES_TABLES: readonly TableEntry[] = [
  {
    table: 'public.cube_sign_offs',
    kind: 'protected-release',
    purpose: 'Who let the first release of a version of a cube be published',
    retention: WHILE_RUNNING,
    audience: ENTITLED,
    columns: {
      cube: 'not personal',
      cube_version: 'not personal',
      release_id: 'not personal',
      signed_at: 'not personal',
      signed_by: 'staff',
      signed_by_name: 'staff',
    },
  },
  {
    table: 'public.disclosure_rules',
    kind: 'protected-release',
    purpose: 'By which rules numbers are hidden, who proposed and who approved them',
    retention: PERMANENT,
    audience: ENTITLED,
    columns: {
      version: 'not personal',
      operational_threshold: 'not personal',
      official_threshold: 'not personal',
      sticky_releases: 'not personal',
      why: 'not personal',
      state: 'not personal',
      proposed_at: 'not personal',
      proposed_by: 'staff',
      proposed_by_name: 'staff',
      effect: 'not personal',
      approved_at: 'not personal',
      approved_by: 'staff',
      approved_by_name: 'staff',
      closed_at: 'not personal',
      closed_by: 'staff',
    },
  },
  {
    table: 'public.releases',
    kind: 'protected-release',
    purpose: 'What was published across boroughs, for which day, how it was protected and checked',
    retention: PERMANENT,
    audience: `${ENTITLED}; those that await sign-off, the programme only`,
    columns: {
      id: 'not personal',
      cube: 'not personal',
      cube_version: 'not personal',
      product: 'not personal',
      reference_day: 'not personal',
      made_at: 'not personal',
      rule_version: 'not personal',
      inputs_hash: 'not personal',
      state: 'not personal',
      includes: 'not personal',
      missing: 'not personal',
      freshest: 'not personal',
      oldest: 'not personal',
      cells: 'not personal',
      hidden: 'not personal',
      checks: 'not personal',
      possibly_twice: 'not personal',
    },
  },
  {
    table: 'public.release_cells',
    kind: 'protected-release',
    purpose: 'The protected numbers of a release',
    retention: PERMANENT,
    audience: `${ENTITLED}; of those that await sign-off, the programme only`,
    columns: { ...AREA, value: 'not personal', symbol: 'not personal' },
  },
  {
    table: 'public.release_reasons',
    kind: 'protected-release',
    purpose: 'Keeping a number hidden for some releases after it was small',
    retention: PERMANENT,
    audience:
      'Nobody: the release job alone. That a number is small says something of the children it counts',
    columns: { ...AREA, reason: 'child' },
  },
  {
    table: 'public.release_failures',
    kind: 'protected-release',
    purpose: 'Which release was due and was not made, and why',
    retention: 'Until the release is made after all',
    audience: 'People of the programme with the purpose',
    columns: {
      cube: 'not personal',
      product: 'not personal',
      reference_day: 'not personal',
      tried_at: 'not personal',
      code: 'not personal',
      reason: 'not personal',
    },
  },
];
