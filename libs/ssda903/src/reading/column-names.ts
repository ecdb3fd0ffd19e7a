import { RETURN_TABLES } from '../tables/return-table';

/** Columns a concatenated file adds to say whose row it is. */
export const PLACING_COLUMNS = ['LA', 'YEAR'] as const;

/** The XML's names for columns of the tables (CLA.xsd, 2021), which exports to CSV sometimes keep. */
const XML_NAMES: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };

const COLUMNS = new Set<string>([
  ...Object.values(RETURN_TABLES).flatMap(({ columns }): readonly string[] => columns),
  ...PLACING_COLUMNS,
]);

const BY_LETTERS = new Map<string, string>([
  ...[...COLUMNS].map((column) => [lettersOf(column), column] as const),
  ...Object.entries(XML_NAMES),
]);

/** Letters and digits only, so that `Place provider`, `PLACE_PROVIDER` and ` place-provider` are one. */
function lettersOf(heading: string): string {
  return heading.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The return's own name for a column heading; null where the return has no such column. */
export function columnNamed(heading: string): string | null {
  return BY_LETTERS.get(lettersOf(heading)) ?? null;
}
