import { isId } from '@lib/kernel/ids';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { KeptScenario } from './kept-scenario';

const SCENARIO = `
  id, name, changes, assumptions, release_ids as "releaseIds", confirmed, room_on as "roomOn", made_at as "madeAt",
  made_by_name as "madeByName", changed_at as "changedAt", changed_by_name as "changedByName", version`;

/** Those the viewer may see, the latest changed first: row security says which. */
export const keptScenarios = (tx: Tx): Promise<KeptScenario[]> =>
  tx.query<KeptScenario>(`select ${SCENARIO} from what_if_scenarios order by changed_at desc, id`);

/** @throws NotFoundError also for one of another borough. */
export const keptScenario = async (tx: Tx, id: string): Promise<KeptScenario> => {
  const [found] = isId(id)
    ? await tx.query<KeptScenario>(`select ${SCENARIO} from what_if_scenarios where id = $1`, [id])
    : [];
  if (!found) throw new NotFoundError('scenario');
  return found;
};
