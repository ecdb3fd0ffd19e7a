import { Clock } from '@lib/kernel/clock';
import { PanelWorld } from '@test/support/panel/panel-world';
import { RetentionAnswer } from '../../../apps/web/src/retention/api/retention.schemas';
import { ApiWorld, BROMLEY, Who } from './api-world';

const RETENTION = '/api/v1/retention';

/** Holds an old case, and has two people lift the hold; each answer is held against the document. */
export const askForRetention = async (world: ApiWorld): Promise<void> => {
  const clock = world.app.app.get(Clock, { strict: false });
  const panel = await PanelWorld.of(world.app.database, [], clock);
  const { reference } = await panel.submittedCase(BROMLEY);
  const held = { reference, because: 'A complaint is open' };
  const answer = await world.client.send(world.as('protection-lead'), 'POST', `${RETENTION}/holds`, held);
  expect(answer.status).toBe(201);
  const before = (await world.client.get(world.as('protection-lead'), RETENTION)).json<RetentionAnswer>();
  expect(before.holds).toMatchObject([{ reference, because: held.because, liftAskedBy: null }]);
  const lift = async (who: Who): Promise<unknown> => {
    const hold = { hold: before.holds[0]!.id };
    return (await world.client.send(world.as(who), 'POST', `${RETENTION}/holds/lift`, hold)).json();
  };
  expect(await lift('protection-lead')).toEqual({ lifted: false });
  expect(await lift('approver-bromley')).toEqual({ lifted: true });
};
