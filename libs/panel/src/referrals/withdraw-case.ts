import { Tx } from '@lib/database/unit-of-work';
import { InvalidError } from '@lib/kernel/domain-error';
import { CaseWork, changedMeanwhile, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { revokeShare } from '../sharing/share-case';

/** Why a borough takes a case back, grouped as its page shows them (domain.md 4.5). */
export const WITHDRAWAL_REASONS = {
  'The child’s situation': {
    'placed elsewhere': 'The child has been placed',
    'plan changed': 'The plan has changed',
    'returned home': 'The child went home',
    'turned 18': 'The young person turned 18',
    'court outcome': 'A court decided otherwise',
  },
  'The referral': {
    duplicate: 'It was referred twice',
    error: 'It was referred by mistake',
    'other route': 'Another panel or service deals with it',
  },
} as const;

/** A reason in words; null for what is not one. */
export const withdrawalWords = (code: string): string | null =>
  Object.values(WITHDRAWAL_REASONS)
    .map((group) => (group as Readonly<Record<string, string>>)[code])
    .find((words) => words !== undefined) ?? null;

/**
 * Takes a case back: it is withdrawn, and from this moment the panel sees nothing of it.
 * @throws InvalidError for a reason that is not on the list. @throws ConflictError when it has changed or ended
 */
export const withdrawCase = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { version, because }: { readonly version: number; readonly because: string },
): Promise<void> => {
  if (withdrawalWords(because) === null) {
    const message = 'Select why the case is withdrawn';
    throw new InvalidError(message, 'withdrawal-reason', [{ field: 'because', message }]);
  }
  if (of.version !== version) throw changedMeanwhile(of);
  await moveCase(tx, work, of, { name: 'withdraw', because });
  await revokeShare(tx, work, of, 'withdrawn');
};
