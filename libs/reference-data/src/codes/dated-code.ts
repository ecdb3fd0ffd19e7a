/**
 * One code of a national return, with the returns it may appear in. A year is the year in which the return
 * ends: 2026 is the return for 1 April 2025 to 31 March 2026. No first (or last) year means that we know of
 * no return in which the code was not yet (or is no longer) valid.
 */
export interface DatedCode {
  readonly code: string;
  readonly label: string;
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** The DfE's own label could not be found: say "label to be confirmed" wherever the label is shown. */
  readonly labelUnconfirmed?: boolean;
}

/** Whether a code may appear in the return that ends in the year given. */
export const validIn = (code: DatedCode, year: number): boolean =>
  year >= (code.firstYear ?? -Infinity) && year <= (code.lastYear ?? Infinity);

/** The code as it stands in that year's return; undefined when that return does not have it. */
export const codeIn = <C extends DatedCode>(codes: readonly C[], code: string, year: number): C | undefined =>
  codes.find((one) => one.code === code && validIn(one, year));

/** Every code of one year's return, in the set's own order. */
export const codesIn = <C extends DatedCode>(codes: readonly C[], year: number): C[] =>
  codes.filter((one) => validIn(one, year));
