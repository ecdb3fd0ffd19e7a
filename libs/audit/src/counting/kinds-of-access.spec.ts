import { AUDIT_ACTIONS } from '../audit-action';
import { DOWNLOADED, EXPORTED, OPENED } from './kinds-of-access';

describe('kinds of access', () => {
  it('leave out no action that says it took something out, or that it showed a list', () => {
    const saysSo = Object.keys(AUDIT_ACTIONS).filter((action) =>
      /-(exported|downloaded|workbook-made|listed)$/.test(action),
    );
    const counted: readonly string[] = [...OPENED, ...EXPORTED, ...DOWNLOADED];
    expect(saysSo.filter((action) => !counted.includes(action))).toEqual([]);
  });

  it('count nothing twice', () => {
    const all = [...OPENED, ...EXPORTED, ...DOWNLOADED];
    expect(new Set(all).size).toBe(all.length);
  });
});
