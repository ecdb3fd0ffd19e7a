import { PlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { carriesOn } from '@lib/reference-data/codes/crosswalks';
import { PlacedEpisode } from './derived-placement';

const GROUPS = new Map(PLACEMENT_TYPES.map((type) => [type.code, type.group]));

/** The report group of a placement type; one no return has is counted with the other placements. */
export const groupOf = (place: string): PlacementGroup => GROUPS.get(place) ?? 'other';

export const isTemporary = (place: string): boolean => groupOf(place) === 'temporary';

/** A3 and A5: placed for adoption with the foster carer the child already lives with. */
const BY_CURRENT_CARER = new Set(['A3', 'A5']);

const isFostering = (place: string): boolean => groupOf(place).startsWith('fostering');

export const isByCurrentCarer = (place: string): boolean => BY_CURRENT_CARER.has(place);

/** Adoption by the current carer is not a move (domain.md 6.1, M10), whatever reason the episode gives. */
export const isAdoptionByCurrentCarer = (from: string, to: string): boolean =>
  isByCurrentCarer(to) && isFostering(from);

/**
 * Whether two episodes that follow each other, with the same carer by their own account (T or U), are in the same
 * placement. They are not when one of these is known of both and differs:
 * - the kind of placement: its report group, where all fostering is one kind, so that a change of status with the
 *   carer (U6 to U4, reason for change PLACE) and a code that took over from another (H5 to K3) are no move;
 * - the provider, the URN, or the postcode sector of the placement: then it is another place, and its distance
 *   and host authority are others.
 * Sources: issue A ("nor do same-carer changes (T, U) unless the placement itself changed"); domain.md 2.4, 2.10.
 */
export const isSamePlacement = (before: PlacedEpisode, after: PlacedEpisode): boolean =>
  isSameKind(before.place, after.place) &&
  agree(before.provider, after.provider) &&
  agree(before.urn, after.urn) &&
  agree(before.placementSector, after.placementSector);

/** Of one kind: the same report group, any fostering, or a code that took over from the other. */
export const isSameKind = (before: string, after: string): boolean =>
  groupOf(before) === groupOf(after) ||
  (isFostering(before) && isFostering(after)) ||
  carriesOn('PLACE', before, after);

const agree = (before: string | null, after: string | null): boolean =>
  before === null || after === null || before === after;

/**
 * Whether a child came back from a temporary move to the placement they had left: the same type, provider, URN
 * and sector, as far as they are known (rule 383, and its 2025 to 2026 form: RNE P, same type and postcode).
 */
export const isReturnTo = (main: PlacedEpisode, after: PlacedEpisode): boolean =>
  carriesOn('PLACE', main.place, after.place) && isSamePlacement(main, after);
