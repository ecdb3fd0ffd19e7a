/**
 * The year in which a return ends, from the YEAR column of a concatenated file: `2022`, `2022.0`, or a span
 * such as `2021-22` or `2021/2022`. Null where it is none of them.
 */
export function returnYear(value: string): number | null {
  const single = /^(20\d\d)(\.0+)?$/.exec(value);
  if (single) return Number(single[1]);
  const span = /^(20\d\d)\s*[-/]\s*(20)?(\d\d)$/.exec(value);
  if (!span) return null;
  const end = 2000 + Number(span[3]);
  return end === Number(span[1]) + 1 ? end : null;
}
