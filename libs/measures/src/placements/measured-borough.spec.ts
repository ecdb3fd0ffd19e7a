import { NotAllowedError } from '@lib/kernel/domain-error';
import { jobFor, STATISTICS, SYSTEM } from '@lib/database/context/viewer-context';
import { measuredBorough } from './measured-borough';

describe('which borough a transaction may measure', () => {
  it.each([
    ['its own, unnamed', jobFor(305), undefined],
    ['its own, named', jobFor(305), 305],
    ['the one the release job names', STATISTICS, 305],
  ])('%s', (_which, context, named) => expect(measuredBorough({ context }, named)).toBe(305));

  it.each([
    ['another borough', jobFor(306), 305],
    ['none, by the release job', STATISTICS, undefined],
    ['any, by the service itself', SYSTEM, 305],
    ['any, by the programme', { scope: 'programme', personId: null, boroughId: 305 } as const, 305],
    ['any, by a data-protection lead', { scope: 'protection', personId: null, boroughId: 305 } as const, 305],
  ])('never %s', (_which, context, named) =>
    expect(() => measuredBorough({ context }, named)).toThrow(NotAllowedError),
  );
});
