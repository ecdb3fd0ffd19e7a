import { PostcodeLocation } from '@lib/reference-data/postcodes/postcode-directory';

/** The DfE's divisor, so that our miles are its miles (domain.md 2.8). */
const KILOMETRES_IN_A_MILE = 1.6093;
const UNLIKELY_ABOVE = 350;

/**
 * Straight-line miles between two grid references, one decimal:
 * sqrt(Δeasting² + Δnorthing²) ÷ 1000 ÷ 1.6093 (domain.md 2.8). Null unless both ends are known.
 */
export const milesBetween = (
  home: PostcodeLocation | null,
  placement: PostcodeLocation | null,
): number | null => {
  if (home === null || placement === null) return null;
  const metres = Math.hypot(home.easting - placement.easting, home.northing - placement.northing);
  return Math.round((metres / 1000 / KILOMETRES_IN_A_MILE) * 10) / 10;
};

/** Rule 454 of 2025 to 2026: a placement further than 350 miles from home is more likely a wrong postcode. */
export const isUnlikelyDistance = (miles: number | null): boolean => miles !== null && miles > UNLIKELY_ABOVE;
