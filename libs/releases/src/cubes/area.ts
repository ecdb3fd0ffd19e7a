/** London, its inner and outer halves by either definition, its sub-regions, and the boroughs. */
export type AreaKind = 'london' | 'statistical' | 'statutory' | 'sub-region' | 'borough';

/** All of them, widest first. */
export const EVERY_AREA: readonly AreaKind[] = [
  'london',
  'statistical',
  'statutory',
  'sub-region',
  'borough',
];

/** A part of London that figures are given for. */
export interface Area {
  readonly kind: AreaKind;
  /** `london`, the group's code, or the DfE number of a borough. */
  readonly code: string;
  readonly name: string;
  /** Government Statistical Service code, where there is one. */
  readonly gss: string | null;
  /** DfE numbers of the boroughs in it. */
  readonly boroughs: readonly number[];
}
