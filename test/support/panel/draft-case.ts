import { jobFor } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { openCase } from '@lib/panel/cases/open-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { PAN_LONDON_PANEL, PanelWorld } from './panel-world';

/** A case that its borough is still writing. */
export const draftCase = async (world: PanelWorld, boroughId: number): Promise<PanelCase> => {
  const childId = await world.child(boroughId, `D${newId().slice(-10)}`);
  return world.job.run(jobFor(boroughId), async (tx) => {
    const [child] = await tx.query<{ reference: string }>(
      'select service_reference as reference from children where id = $1',
      [childId],
    );
    const { reference } = await openCase(tx, world.work(), {
      boroughId,
      seriesId: PAN_LONDON_PANEL,
      childId,
      serviceReference: child!.reference,
      ask: 'new placement',
      urgency: 'standard',
      neededBy: null,
    });
    return caseByReference(tx, reference);
  });
};
