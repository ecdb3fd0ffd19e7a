import { ViewerContext } from '@lib/database/context/viewer-context';
import { Tx } from '@lib/database/unit-of-work';
import { Run } from '../runs/run';
import { Delivery } from './delivery';

/** What each recipient of a run was told, or why nothing, in the order it was decided. */
export const deliveriesOfRun = (tx: Tx, runId: string): Promise<Delivery[]> =>
  tx.query<Delivery>(
    `select person_id as "personId", told_as as "toldAs", outcome, decided_at as "decidedAt", mail,
            mail_problem as "mailProblem"
       from report_deliveries where run_id = $1 order by told_as, decided_at, id`,
    [runId],
  );

/** Those a run was made for see who was told; the programme of a borough’s run only as what, and what became of it. */
export const deliveriesShownTo = (
  { boroughId }: ViewerContext,
  run: Pick<Run, 'boroughId'>,
  deliveries: readonly Delivery[],
): readonly Delivery[] =>
  run.boroughId === boroughId ? deliveries : deliveries.map((one) => ({ ...one, personId: null }));
