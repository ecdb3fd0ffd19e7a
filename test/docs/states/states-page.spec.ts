import { readFileSync } from 'node:fs';
import { drawStates } from './draw-states';
import { STATE_TABLES } from './state-tables';
import { STATES_PAGE, statesPage } from './states-page';

describe('docs/states.md', () => {
  it('is what npm run docs:state-tables writes', async () => {
    expect(readFileSync(STATES_PAGE, 'utf8')).toBe(await statesPage());
  });

  it('says who may take a step, and what the audit says of it', () => {
    const page = drawStates(STATE_TABLES);
    expect(page).toContain(
      '| Waits for an approver | Submit to the panel | Submitted | Borough approver | _submit referrals_ | Changed a case |',
    );
    expect(page).toContain(
      '| Decided | Close | Closed | The service, by itself |  | Moved a case to another status |',
    );
  });

  it.each(STATE_TABLES)('every state of $title is reached from the first', ({ states, first, steps }) => {
    const reached = new Set([first]);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of steps) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
  });
});
