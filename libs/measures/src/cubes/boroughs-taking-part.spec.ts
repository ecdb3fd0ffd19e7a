import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LEFT_OUT } from './areas';
import { boroughsTakingPart, takingPart, takingPartInCell } from './boroughs-taking-part';

const EVERY = AUTHORITIES.map(({ id }) => id).filter((id) => !LEFT_OUT.includes(id));

describe('how many boroughs took part', () => {
  it('is of those that can, which the City of London is not', () => {
    expect(boroughsTakingPart({ includes: EVERY.slice(1) })).toBe('31 of the 32 boroughs');
    expect(boroughsTakingPart({ includes: EVERY })).toBe('all 32 boroughs');
    expect(takingPart({ includes: EVERY.slice(3) })).toBe('29 of the 32');
    expect(takingPartInCell({ includes: EVERY })).toBe('32 of the 32');
  });
});
