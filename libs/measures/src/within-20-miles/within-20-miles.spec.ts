import { wholePercent } from '../share';
import { bothWays } from './within-20-miles.measure';

describe('placed within 20 miles', () => {
  it('is the published 70% for London in 2025 with the unknown 1,140 counted, and 80% without them', () => {
    const { amongAll, amongKnown } = bothWays({ counted: 6520, 'of whom': 1630, 'not known': 1140 });
    expect(wholePercent(amongAll)).toBe(70);
    expect(wholePercent(amongKnown)).toBe(80);
  });

  it('knows nothing without the unknown when all are unknown', () => {
    const { amongAll, amongKnown } = bothWays({ counted: 0, 'of whom': 0, 'not known': 5 });
    expect(wholePercent(amongAll)).toBe(0);
    expect(wholePercent(amongKnown)).toBeNull();
  });
});
