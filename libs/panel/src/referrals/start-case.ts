import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { findByReference } from '@lib/placements/children/children.query';
import { ENDED } from '../cases/case-status';
import { CaseWork } from '../cases/move-case';
import { openCase } from '../cases/open-case';
import { Ask, Urgency } from '../cases/panel-case';
import { requireAgreement } from './agreement-for-panel';

export interface StartedCase {
  readonly boroughId: number;
  readonly seriesId: string;
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly neededBy: Day | null;
  /** As the borough says it, or the service reference. */
  readonly childReference: string;
  /** Whether the officer knows that the child has an open case, and means another. */
  readonly evenIfOpen: boolean;
}

/** Open cases of the child, so that nobody refers it twice unawares. */
export class OpenCaseError extends InvalidError {
  constructor(readonly references: readonly string[]) {
    const message = `This child has an open case already: ${references.join(', ')}. Go on there, or say that another one is meant`;
    super(message, 'case-open-already', [{ field: 'evenIfOpen', message }]);
  }
}

/**
 * Opens a case for a child of the borough.
 * @returns its reference
 * @throws InvalidError for a child or panel that is not there. @throws OpenCaseError when the child has an open case
 */
export const startCase = async (tx: Tx, work: CaseWork, asked: StartedCase): Promise<string> => {
  await requireAgreement(tx, asked.boroughId, work.clock.today());
  const [panel] = await tx.query(`select 1 from panel_series where id = $1 and state = 'open'`, [
    asked.seriesId,
  ]);
  if (!panel) throw refuse('seriesId', 'Select a panel');
  const childId = await findByReference(tx, asked.childReference.trim());
  if (childId === null)
    throw refuse(
      'childReference',
      'No child of your borough has this reference. Check it, or add the child first',
    );
  const open = await tx.query<{ reference: string }>(
    `select reference from cases where borough_id = $1 and child_id = $2 and status <> all($3) order by reference`,
    [asked.boroughId, childId, ENDED],
  );
  if (open.length > 0 && !asked.evenIfOpen) throw new OpenCaseError(open.map(({ reference }) => reference));
  const [child] = await tx.query<{ service_reference: string }>(
    'select service_reference from children where borough_id = $1 and id = $2',
    [asked.boroughId, childId],
  );
  const { reference } = await openCase(tx, work, {
    ...asked,
    childId,
    serviceReference: child!.service_reference,
  });
  return reference;
};

const refuse = (field: string, message: string): InvalidError =>
  new InvalidError(message, 'case-not-started', [{ field, message }]);
