/** Where postcodes are, as far as is known. Distances are worked out from it before a postcode is cut to its sector. */
export interface PostcodeDirectory {
  /** Null when neither the postcode nor its sector is known: distance and authority are then unknown, never 0. */
  find(postcodeOrSector: string): PostcodeLocation | null;
}

export interface PostcodeLocation {
  /** British National Grid, metres. */
  readonly easting: number;
  readonly northing: number;
  /** GSS code of the authority; null where a sector lies in more than one, or outside the United Kingdom. */
  readonly authority: string | null;
  /** False when only the sector is known and its centroid stands for the postcode. */
  readonly exact: boolean;
}
