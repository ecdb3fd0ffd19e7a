import { day } from '@lib/kernel/day';
import { RepairedEpisode, RepairRule } from '@lib/ssda903/repair/repaired-episode';
import { PlacedEpisode } from './derived-placement';

interface Extra {
  readonly child?: string;
  readonly legalStatus?: string;
  readonly provider?: string | null;
  readonly urn?: string | null;
  readonly sector?: string | null;
  readonly rec?: string | null;
  readonly rules?: readonly RepairRule[];
}

/**
 * One episode of a worked example: "U4 from 1 May to 1 August, P". A closed one carries on (X1) unless the example
 * says otherwise.
 */
export const episode = (
  start: string,
  end: string | null,
  rne: string,
  place: string,
  extra: Extra = {},
): RepairedEpisode<PlacedEpisode> => ({
  episode: {
    child: extra.child ?? 'A1',
    start: day(start),
    end: end === null ? null : day(end),
    reasonForNewEpisode: rne,
    legalStatus: extra.legalStatus ?? 'C2',
    need: 'N1',
    place,
    provider: extra.provider === undefined ? 'PR1' : extra.provider,
    urn: extra.urn === undefined ? '1234567' : extra.urn,
    placementSector: extra.sector === undefined ? 'SE1 4' : extra.sector,
    reasonCeased: extra.rec === undefined ? (end === null ? null : 'X1') : extra.rec,
    reasonForChange: null,
    distanceMiles: 2.5,
    hostAuthority: 'E09000028',
    location: 'in',
  },
  returnId: 'return-2022',
  year: 2022,
  rules: extra.rules ?? [],
});
