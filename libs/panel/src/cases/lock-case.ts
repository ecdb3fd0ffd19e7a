import { Tx } from '@lib/database/unit-of-work';
import { caseByReference } from './cases.query';
import { PanelCase } from './panel-case';

/**
 * A case that what hangs on it is about to be changed for; nobody else moves it until the transaction ends, so that two
 * last answers at once cannot both think there is another one open.
 * @throws NotFoundError for one that is not there, or not the viewer's
 */
export const lockCase = async (tx: Tx, reference: string): Promise<PanelCase> => {
  await tx.query('select from cases where reference = $1 for update', [reference]);
  return caseByReference(tx, reference);
};
