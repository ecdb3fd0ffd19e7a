import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { boroughInParts, childOfBorough } from '../derivation/borough-in-parts';
import { deriveBorough } from '../derivation/derive-borough';
import {
  compareDerivation,
  keepReferredChildren,
  saveDerivation,
  wouldOrphan,
} from '../derivation/save-derivation';
import { changesOf, changesTogether, ImportChanges, NO_CHANGES } from './preview';
import { NO_REMOVALS, Removals, removalsOf, removalsTogether } from './removals';

/** What deriving a borough again did to it. */
export interface DerivedAgain {
  readonly changes: ImportChanges;
  readonly removals: Removals;
}

/**
 * Derives the borough of the transaction from all its live returns and saves what differs.
 * @throws ConflictError with the list, when something refers to a placement that would vanish.
 */
export const deriveAgain = async (tx: Tx, boroughId: number): Promise<DerivedAgain> => {
  let changes = NO_CHANGES;
  let removals = NO_REMOVALS;
  const orphans = new Map<string, number>();
  for await (const { returns, entries, stored } of boroughInParts(tx)) {
    const difference = await keepReferredChildren(
      tx,
      compareDerivation(stored, deriveBorough(boroughId, returns, entries)),
    );
    for (const { of, rows } of await wouldOrphan(tx, difference)) {
      orphans.set(of, (orphans.get(of) ?? 0) + rows);
    }
    // Once something stands in the way nothing is saved, but all that does is named.
    if (orphans.size > 0) continue;
    await saveDerivation(tx, difference);
    changes = changesTogether(changes, changesOf(difference));
    removals = removalsTogether(removals, removalsOf(stored, difference, returns.at(-1)?.year ?? null));
  }
  if (orphans.size > 0) throw stillReferredTo(orphans);
  return { changes, removals };
};

/**
 * The same of one child only, for what is entered on a page: nothing else of the borough can change by it.
 * @throws ConflictError when something refers to a placement of theirs that would vanish.
 */
export const deriveChildAgain = async (tx: Tx, boroughId: number, child: string): Promise<void> => {
  const { returns, entries, stored } = await childOfBorough(tx, child);
  const difference = await keepReferredChildren(
    tx,
    compareDerivation(stored, deriveBorough(boroughId, returns, entries)),
  );
  const orphans = await wouldOrphan(tx, difference);
  if (orphans.length > 0) throw stillReferredTo(new Map(orphans.map(({ of, rows }) => [of, rows])));
  await saveDerivation(tx, difference);
};

const stillReferredTo = (orphans: ReadonlyMap<string, number>): ConflictError =>
  new ConflictError(
    `This cannot be undone yet, because other records hang on what would vanish: ${[...orphans]
      .map(([of, rows]) => `${rows} in ${of}`)
      .join(', ')}. Remove or move those first.`,
    'still-referred-to',
  );
