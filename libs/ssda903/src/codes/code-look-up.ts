import { DatedCode } from '@lib/reference-data/codes/dated-code';

/**
 * Asks one dated code set two questions: is this code in any return we know of, and is it in this year's?
 * The two differ on purpose. A code of another year (H5 in a 2025 return) still tells us where the child was;
 * a code nobody ever used does not.
 */
export class CodeLookUp {
  private readonly spans = new Map<string, DatedCode[]>();

  constructor(private readonly codes: readonly DatedCode[]) {
    for (const code of codes) {
      const before = this.spans.get(code.code);
      if (before) before.push(code);
      else this.spans.set(code.code, [code]);
    }
  }

  isKnown(code: string): boolean {
    return this.spans.has(code);
  }

  /** @param year the year in which the return ends */
  isValidIn(code: string, year: number): boolean {
    const spans = this.spans.get(code);
    if (spans === undefined) return false;
    for (const span of spans) {
      if (year >= (span.firstYear ?? -Infinity) && year <= (span.lastYear ?? Infinity)) return true;
    }
    return false;
  }

  /** The year's codes as a sentence shows them: "N1, N2 or N3". */
  listedFor(year: number): string {
    const valid = this.codes.map((one) => one.code).filter((code) => this.isValidIn(code, year));
    const unique = [...new Set(valid)];
    return unique.length < 2 ? unique.join('') : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
  }
}
