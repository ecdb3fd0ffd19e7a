import { Area, AreaKind } from './cubes/area';

/** Boroughs in five sub-regions, of which two definitions of inner and outer cut across differently. */
const SUB_REGIONS: Readonly<Record<string, readonly number[]>> = {
  NCL: [202, 206, 302, 308, 309],
  NEL: [204, 211, 301, 311, 316, 317, 320],
  NWL: [205, 207, 213, 304, 307, 310, 312, 313],
  SEL: [203, 208, 209, 210, 303, 305],
  SWL: [212, 306, 314, 315, 318, 319],
};
const STATISTICAL_INNER = [202, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 309, 316];
const STATUTORY_INNER = [202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213];

export const MADE_BOROUGHS: readonly number[] = Object.values(SUB_REGIONS).flat();

const area = (kind: AreaKind, code: string, boroughs: readonly number[]): Area => ({
  ...{ kind, code, boroughs },
  name: `${kind} ${code}`,
  gss: null,
});

const halves = (kind: AreaKind, inner: readonly number[]): Area[] => [
  area(kind, 'inner', inner),
  area(
    kind,
    'outer',
    MADE_BOROUGHS.filter((id) => !inner.includes(id)),
  ),
];

/** Areas in the shape of London's: two inner and outer halves, sub-regions, boroughs. */
export const MADE_AREAS: readonly Area[] = [
  area('london', 'london', MADE_BOROUGHS),
  ...halves('statistical', STATISTICAL_INNER),
  ...halves('statutory', STATUTORY_INNER),
  ...Object.entries(SUB_REGIONS).map(([code, boroughs]) => area('sub-region', code, boroughs)),
  ...MADE_BOROUGHS.map((id) => area('borough', String(id), [id])),
];
