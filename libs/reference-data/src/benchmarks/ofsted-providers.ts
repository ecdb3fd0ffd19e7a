import { Day, day } from '@lib/kernel/day';
import { readDataRows } from '../data-files/data-file';

/** A provider or setting registered with Ofsted in England on 31 March 2023; names of homes are redacted at source. */
export interface OfstedProvider {
  readonly urn: string;
  readonly provisionType: string;
  readonly registered: Day | null;
  readonly status: string;
  readonly region: string;
  readonly localAuthority: string;
  readonly sector: string;
  /** Null where the register gives none: agencies have no places of their own. */
  readonly places: number | null;
  readonly shortBreaksOnly: boolean;
  readonly multiBuilding: boolean;
  readonly organisation: string | null;
}

export const readOfstedProviders = (): OfstedProvider[] =>
  readDataRows('ofsted-providers-2023-03-31.csv.gz').map((row) => ({
    urn: row['urn'] ?? '',
    provisionType: row['provision_type'] ?? '',
    registered: row['registration_date'] ? day(row['registration_date']) : null,
    status: row['registration_status'] ?? '',
    region: row['region'] ?? '',
    localAuthority: row['local_authority'] ?? '',
    sector: row['sector'] ?? '',
    places: row['places'] ? Number(row['places']) : null,
    shortBreaksOnly: row['short_breaks_only'] === 'yes',
    multiBuilding: row['multi_building'] === 'yes',
    organisation: row['organisation_name']?.trim() || null,
  }));
