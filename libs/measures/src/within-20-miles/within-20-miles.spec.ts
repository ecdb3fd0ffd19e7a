import { wholePercent } from '../share';
import { bothWays } from './within-20-miles.measure';

describe('placed within 20 miles', () => {
  it('is the published 70% for London in 2025 with the unknown 1,140 counted, and 80% without them', () => {
    const { amongAll, amongKnown } = bothWays({ near: 6520, children: 9290, unknown: 1140 });
    expect(wholePercent(amongAll)).toBe(70);
    expect(wholePercent(amongKnown)).toBe(80);
  });

  it('knows nothing without the unknown when all are unknown', () => {
    const { amongAll, amongKnown } = bothWays({ near: 0, children: 5, unknown: 5 });
    expect(wholePercent(amongAll)).toBe(0);
    expect(wholePercent(amongKnown)).toBeNull();
  });
});
