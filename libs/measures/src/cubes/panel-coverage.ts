import { Day } from '@lib/kernel/day';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { Tx } from '@lib/database/unit-of-work';
import { boroughsWithAgreement } from '@lib/boroughs/agreements/agreements.service';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { BoroughCoverage, Coverage, MissingReason } from '@lib/releases/coverage/coverage';
import { LEFT_OUT } from './areas';
import { checkReleaseJob } from './coverage';

/**
 * What is counted is the work of the panels in this service, so it tells of every day since the first case was brought
 * to one, and of each day at its end. A borough takes part that agreed to figures across boroughs, whether it ever
 * brought a case or not: none brought is a count of nought.
 */
export const PANEL_COVERAGE: Coverage = {
  async dueFrom(tx) {
    return (await firstBroughtOn(tx)) ?? 'never';
  },
  async on(tx, _cube, on, today) {
    checkReleaseJob(tx);
    const since = await firstBroughtOn(tx);
    const agreed = await boroughsWithAgreement(tx, 'programme', today);
    return AUTHORITIES_BY_NAME.map(({ id: boroughId }): BoroughCoverage => {
      const missing = missingBecause(since, on, { boroughId, agreed: agreed.includes(boroughId) });
      return { boroughId, missing, coveredFrom: since, trueAt: since === null ? null : on };
    });
  },
};

const missingBecause = (
  since: Day | null,
  on: Day,
  { boroughId, agreed }: { readonly boroughId: number; readonly agreed: boolean },
): MissingReason | null => {
  if (LEFT_OUT.includes(boroughId)) return 'left out';
  if (!agreed) return 'no agreement';
  return since === null || since > on ? 'no panel yet' : null;
};

/** The day the first case of any borough was brought to any panel. */
const firstBroughtOn = async (tx: Tx): Promise<Day | null> => {
  const [first] = await tx.query<{ at: Parameters<typeof dayInLondon>[0] | null }>(
    `select min(at) as at from case_events where to_status = 'submitted'`,
  );
  return first?.at ? dayInLondon(first.at) : null;
};
