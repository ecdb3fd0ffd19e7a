import { Knowledge, PublishedTable } from '../published/published-table';

/** Everybody who has figures of their own in the table: each is an attacker who knows those (security.md 7.2). */
export const insidersOf = ({ figures }: PublishedTable): number[] =>
  [...new Set(figures.flatMap(({ contributor }) => contributor ?? []))].sort((a, b) => a - b);

/** What a contributor knows before reading the table: the true values of its own figures, printed or not. */
export const knowledgeOf = (
  contributor: number,
  { figures }: PublishedTable,
  trueValues: readonly number[],
): Knowledge =>
  new Map(
    figures.flatMap((figure, place) =>
      figure.contributor === contributor ? [[place, trueValues[place]!] as const] : [],
    ),
  );
