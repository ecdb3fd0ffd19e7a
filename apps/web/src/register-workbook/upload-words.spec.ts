import { staysWords, undoneWords } from './upload-words';

describe('what is said of an upload that is undone', () => {
  it('is that all is as before, or how many placements stay in the register and why', () => {
    expect(undoneWords({ entryIds: [], because: [] })).toBe(
      'The upload is undone. The register is as it was before.',
    );
    const because = [
      { what: 'reviews', count: 1 },
      { what: 'cost lines', count: 3 },
    ];
    expect(staysWords({ entryIds: ['a'], because })).toBe(
      'A placement that it put into the register stays in it, because something else was recorded since: reviews (1), cost lines (3).',
    );
    expect(staysWords({ entryIds: ['a', 'b'], because })).toMatch(/^2 placements .* stay in it/);
  });
});
