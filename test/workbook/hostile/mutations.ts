import fc from 'fast-check';

/** One small harm done to a file's bytes, at a place given as a share of its length. */
export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'remove' | 'repeat'; readonly at: number; readonly length: number };

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Places near the end are where a zip keeps its directory. */
const place = fc.oneof(share, fc.double({ min: 0.9, max: 1, maxExcluded: true, noNaN: true }));
const ODD: readonly (readonly number[])[] = [
  [0xff, 0xff, 0xff, 0xff],
  [0, 0, 0, 0],
  [0x7f],
  [0x22],
  [0x3c],
  [0x0a],
];
const odd = fc.constantFrom(...ODD);

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ kind: fc.constant('set' as const), at: place, bytes: odd }),
    fc.record({ kind: fc.constant('cut' as const), at: share }),
    fc.record({
      kind: fc.constantFrom('remove' as const, 'repeat' as const),
      at: place,
      length: fc.integer({ min: 1, max: 400 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

export function mutated(bytes: Buffer, all: readonly Mutation[]): Buffer {
  return all.reduce<Buffer>((before, mutation) => mutatedOnce(before, mutation), Buffer.from(bytes));
}

function mutatedOnce(bytes: Buffer, mutation: Mutation): Buffer {
  const at = Math.floor(mutation.at * bytes.length);
  switch (mutation.kind) {
    case 'flip':
      if (bytes.length > 0) bytes[at] = bytes[at]! ^ (1 << mutation.bit);
      return bytes;
    case 'set':
      Buffer.from(mutation.bytes as number[]).copy(bytes, at);
      return bytes;
    case 'cut':
      return bytes.subarray(0, at);
    case 'remove':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + mutation.length)]);
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, at + mutation.length), bytes.subarray(at)]);
  }
}
