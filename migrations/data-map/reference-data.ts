import { DataClass, TableEntry } from '@lib/database/data-map';

/** Nothing here is anybody's: published code sets, places, days and figures. */
const reference = (table: string, purpose: string, columns: readonly string[]): TableEntry => ({
  table: `public.${table}`,
  kind: 'reference',
  purpose,
  retention: 'until the next edition takes its place',
  audience: 'everyone signed in',
  columns: Object.fromEntries(columns.map((column) => [column, 'not personal' satisfies DataClass])),
});

export const REFERENCE_DATA_TABLES: readonly TableEntry[] = [
  reference('reference_loads', 'to know which edition of each is loaded', [
    'name', 'version', 'sha256', 'rows', 'loaded_at',
  ]),
  reference('codes', 'to check returns against their year and to say what codes mean', [
    'code_set', 'code', 'position', 'label', 'label_unconfirmed', 'first_year', 'last_year', 'details',
  ]),
  reference('authorities', 'to name the 33 London authorities', [
    'borough_id', 'gss', 'name', 'slug', 'liia', 'also_known_as',
  ]),
  reference('authority_groups', 'to name the groups authorities are in', [
    'grouping', 'group_code', 'position', 'label', 'gss', 'unconfirmed',
  ]),
  reference('authority_groupings', 'to add up by group on a date', [
    'grouping', 'borough_id', 'valid_from', 'group_code', 'valid_to',
  ]),
  reference('adjoining_authorities', 'to tell a placement at a distance', [
    'borough_id', 'neighbour_gss', 'neighbour_name', 'neighbour_id', 'river',
  ]),
  reference('bank_holidays', 'to count working days', ['day', 'title']),
  reference('benchmarks', 'to compare with published figures', [
    'dataset', 'year', 'area_gss', 'characteristic_group', 'characteristic', 'number', 'number_symbol', 'percentage',
    'percentage_symbol', 'rate', 'rate_symbol',
  ]),
  reference('statistical_neighbours', 'to compare with similar authorities', [
    'borough_id', 'rank', 'neighbour_number', 'neighbour_name', 'closeness',
  ]),
  reference('postcodes', 'to work out distance and host authority before a postcode is cut to its sector', [
    'postcode', 'easting', 'northing', 'authority_gss',
  ]),
  reference('postcode_sectors', 'the same, where only the sector is known', [
    'sector', 'easting', 'northing', 'authority_gss',
  ]),
]; // prettier-ignore
