/**
 * Ways of cutting ages into bands. A band holds the ages from `from` up to, but not including, `to`, in
 * completed years. Sources: DfE, "Children looked after in England", age groups of the 2021 to 2025 files
 * (`published` is the file's own name); Children's Commissioner, Stability Index 2019.
 */
export interface AgeBand {
  readonly band: string;
  readonly label: string;
  readonly from: number;
  /** Null for the last band, which has no upper end. */
  readonly to: number | null;
  readonly published?: string;
}

export interface AgeBandSet {
  readonly set: string;
  readonly label: string;
  readonly bands: readonly AgeBand[];
}

export const DFE_AGE_BANDS: AgeBandSet = {
  set: 'dfe',
  label: 'Department for Education age groups',
  bands: [
    { band: 'under-1', label: 'Under 1', from: 0, to: 1, published: 'Under 1 year' },
    { band: '1-4', label: '1 to 4', from: 1, to: 5, published: '1 to 4 years' },
    { band: '5-9', label: '5 to 9', from: 5, to: 10, published: '5 to 9 years' },
    { band: '10-15', label: '10 to 15', from: 10, to: 16, published: '10 to 15 years' },
    { band: '16-over', label: '16 and over', from: 16, to: null, published: '16 years and over' },
  ],
};

export const COMMISSIONER_AGE_BANDS: AgeBandSet = {
  set: 'commissioner',
  label: 'Children’s Commissioner age groups',
  bands: [
    { band: '0-4', label: '0 to 4', from: 0, to: 5 },
    { band: '5-11', label: '5 to 11', from: 5, to: 12 },
    { band: '12-15', label: '12 to 15', from: 12, to: 16 },
    { band: '16-over', label: '16 and over', from: 16, to: null },
  ],
};

export const AGE_BAND_SETS: readonly AgeBandSet[] = [DFE_AGE_BANDS, COMMISSIONER_AGE_BANDS];
