import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day, isDay } from '@lib/kernel/day';

/** Under this name the whole practice London stands among the things that are loaded once. */
export const PRACTICE_LONDON = 'practice-london';

/** Which practice London it is: the same day and seed make the same one. */
export interface PracticeEdition {
  readonly asAt: Day;
  readonly seed: number;
}

export const editionName = ({ asAt, seed }: PracticeEdition): string => `as at ${asAt}, seed ${seed}`;

/** The practice London that is here, whole; null before it is, and while it is being made. */
export const practiceEditionHere = async (
  tx: Tx,
): Promise<(PracticeEdition & { readonly madeAt: Temporal.Instant }) | null> => {
  const [row] = await tx.query<{ version: string; loaded_at: Temporal.Instant }>(
    'select version, loaded_at from reference_loads where name = $1',
    [PRACTICE_LONDON],
  );
  const [, asAt, seed] = /^as at (\S+), seed (\d+)$/.exec(row?.version ?? '') ?? [];
  return row && asAt && isDay(asAt) ? { asAt, seed: Number(seed), madeAt: row.loaded_at } : null;
};
