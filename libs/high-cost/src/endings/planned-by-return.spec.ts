import { plannedByReturn } from './planned-by-return';

describe('whether a return says that an ending was planned', () => {
  it.each([
    ['CARPL', 'X1', 'planned'],
    ['CREQB', 'X1', 'not planned'],
    ['PLACE', 'X1', null],
    ['OTHER', 'X1', null],
    [null, 'E4A', 'planned'],
    [null, 'E4B', 'not planned'],
    [null, 'E2', null],
    [null, null, null],
  ])('by the change %s and the end %s is %s', (reasonForChange, reasonCeased, planned) => {
    expect(plannedByReturn({ reasonForChange, reasonCeased })).toBe(planned);
  });
});
