/**
 * Codes that took over from others, so that a series can run across the change. Sources: DfE, changes to the
 * children looked after return by year; D2I csc-validator-be-903 0.1.14 (carry-over exceptions to rules 503A
 * to 503J); Social Finance liia-tools-pipeline, SSDA903 schema changes of 2019, 2025 and 2026.
 */
export interface Crosswalk {
  readonly column: 'PLACE' | 'SEX' | 'REC';
  readonly from: string;
  /** One code where nothing is lost; several where only a person can say which. */
  readonly to: readonly string[];
  /** The year in which the first return with the new codes ends. */
  readonly year: number;
}

export const CROSSWALKS: readonly Crosswalk[] = [
  { column: 'PLACE', from: 'H5', to: ['K3'], year: 2025 },
  { column: 'PLACE', from: 'Z1', to: ['Z11', 'Z12', 'Z13', 'Z14'], year: 2026 },
  { column: 'SEX', from: '1', to: ['M'], year: 2025 },
  { column: 'SEX', from: '2', to: ['F'], year: 2025 },
  { column: 'REC', from: 'E43', to: ['E45', 'E46'], year: 2019 },
  { column: 'REC', from: 'E44', to: ['E47', 'E48'], year: 2019 },
];

/** The codes that took over from one, or an empty list when none did. */
export const successorsOf = (column: Crosswalk['column'], code: string): readonly string[] =>
  CROSSWALKS.find((walk) => walk.column === column && walk.from === code)?.to ?? [];

/** Whether two codes of different years say the same: the same code, or one took over from the other. */
export const carriesOn = (column: Crosswalk['column'], earlier: string, later: string): boolean =>
  earlier === later || successorsOf(column, earlier).includes(later);
