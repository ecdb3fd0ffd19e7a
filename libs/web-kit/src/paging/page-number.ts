/** The page of a list an address asks for; what is no number from 1 is the first. */
export const pageNumber = (asked: unknown): number =>
  typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Math.max(1, Number(asked)) : 1;
