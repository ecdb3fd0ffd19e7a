/** A point of the British National Grid, metres. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

/** Straight-line miles, by the DfE's own arithmetic for PL_DISTANCE (domain.md 2.8), unrounded. */
export const gridMiles = (a: GridPoint, b: GridPoint): number =>
  Math.hypot(a.easting - b.easting, a.northing - b.northing) / 1000 / 1.6093;
