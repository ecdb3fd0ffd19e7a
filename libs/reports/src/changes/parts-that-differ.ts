import { PartInRun } from '../report';
import { Pair } from './compare-tables';
import { KeptContent } from './kept-content';

/** A report of a bundle that is in one of two runs alone, because somebody chose so. */
export interface DifferentPart {
  readonly title: string;
  readonly kind: 'Report left out' | 'Report put in';
  readonly tables: readonly string[];
}

/** What a run that kept no choice had: everything. */
const isChosenIn = (parts: readonly PartInRun[] | undefined, code: string): boolean =>
  parts?.find((part) => part.code === code)?.isChosen ?? true;

/**
 * The reports that were chosen for one of two runs and not for the other: their tables are no rows that were added or
 * removed, but were asked for or not.
 */
export const partsThatDiffer = (before: KeptContent, now: KeptContent): readonly DifferentPart[] => {
  const gone = (before.parts ?? []).filter(({ code, isChosen }) => isChosen && !isChosenIn(now.parts, code));
  const come = (now.parts ?? []).filter(({ code, isChosen }) => isChosen && !isChosenIn(before.parts, code));
  return [
    ...gone.map(({ title, tables }) => ({ title, kind: 'Report left out' as const, tables })),
    ...come.map(({ title, tables }) => ({ title, kind: 'Report put in' as const, tables })),
  ];
};

/** Whether a table is in one of the runs alone because its report was not chosen for the other. */
export const isByChoice = ({ before, now }: Pair, different: readonly DifferentPart[]): boolean => {
  if (before && now) return false;
  const kind = now ? 'Report put in' : 'Report left out';
  const table = (now ?? before)!.table;
  return different.some((part) => part.kind === kind && part.tables.includes(table));
};
