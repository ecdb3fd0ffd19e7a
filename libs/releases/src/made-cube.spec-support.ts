import { EVERY_AREA } from './cubes/area';
import { Category, Cube, ProductCode } from './cubes/cube';

const BOTH: readonly ProductCode[] = ['operational', 'official'];
const EXACT: readonly ProductCode[] = ['official'];

/** Three kinds by two ages: kinds and ages for every area, the two crossed for London and its parts, exact only. */
export const KINDS = ['foster', 'homes', 'other'] as const;
export const AGES = ['younger', 'older'] as const;

const CROSSED = KINDS.flatMap((kind) => AGES.map((age) => `${kind}|${age}`));

const sumOf = (code: string, parts: readonly string[]): Category => ({
  code,
  label: code,
  sums: [parts],
  forBoroughs: BOTH,
  forGroups: BOTH,
});

/** A made-up cube of the shape of the real ones. @param counts each borough's crossed counts, in their order */
export const madeCube = (counts: ReadonlyMap<number, readonly number[]>, version = 1): Cube => ({
  code: 'made',
  title: 'A made-up cube',
  purpose: 'To try releases on',
  version,
  products: BOTH,
  categories: [
    sumOf('total', CROSSED),
    ...KINDS.map((kind) =>
      sumOf(
        kind,
        AGES.map((age) => `${kind}|${age}`),
      ),
    ),
    ...AGES.map((age) =>
      sumOf(
        age,
        KINDS.map((kind) => `${kind}|${age}`),
      ),
    ),
    ...CROSSED.map((code) => ({ code, label: code, sums: [], forBoroughs: [], forGroups: EXACT })),
  ],
  counted: 'Made-up children',
  exclusions: [],
  source: 'A specification',
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: { dueFrom: () => Promise.resolve('always'), on: () => Promise.resolve([]) },
  count: (_tx, boroughId) =>
    Promise.resolve(new Map(CROSSED.map((code, place) => [code, counts.get(boroughId)![place]!]))),
});
