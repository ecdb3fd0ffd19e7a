import { DegradedEpisode } from '@lib/ssda903/privacy/degraded-rows';

interface EpisodeColumn {
  readonly column: string;
  /** As the rules call it. */
  readonly property: keyof DegradedEpisode;
  readonly type: string;
}

/** What an episode says, as it was received and as it is derived: the tables of both have these columns. */
export const EPISODE_COLUMNS = [
  { column: 'started_on', property: 'start', type: 'date' },
  { column: 'ended_on', property: 'end', type: 'date' },
  { column: 'reason_for_new_episode', property: 'reasonForNewEpisode', type: 'text' },
  { column: 'legal_status', property: 'legalStatus', type: 'text' },
  { column: 'need', property: 'need', type: 'text' },
  { column: 'place', property: 'place', type: 'text' },
  { column: 'provider', property: 'provider', type: 'text' },
  { column: 'reason_ceased', property: 'reasonCeased', type: 'text' },
  { column: 'reason_for_change', property: 'reasonForChange', type: 'text' },
  { column: 'home_sector', property: 'homeSector', type: 'text' },
  { column: 'placement_sector', property: 'placementSector', type: 'text' },
  { column: 'distance_miles', property: 'distanceMiles', type: 'float8' },
  { column: 'distance_approximate', property: 'distanceApproximate', type: 'boolean' },
  { column: 'host_authority', property: 'hostAuthority', type: 'text' },
  { column: 'location', property: 'location', type: 'text' },
  { column: 'urn', property: 'urn', type: 'text' },
] as const satisfies readonly EpisodeColumn[];

/** Each with its PostgreSQL type, for writing. */
export const EPISODE_TYPES = Object.fromEntries(EPISODE_COLUMNS.map(({ column, type }) => [column, type]));

/** By the names the rules have for them, for reading. */
export const EPISODE_SELECTED = EPISODE_COLUMNS.map(
  ({ column, property, type }) => `${column}::${type} as "${property}"`,
).join(', ');
