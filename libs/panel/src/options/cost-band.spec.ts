import { costBandOf } from './cost-band';

describe('bands of a weekly cost', () => {
  it.each([
    [0, 'under-2000'],
    [199_999, 'under-2000'],
    [200_000, '2000-5999'],
    [599_999, '2000-5999'],
    [600_000, '6000-over'],
  ] as const)('%s pence is %s', (pence, band) => expect(costBandOf(pence)).toBe(band));
});
