import { BoroughFigures } from '../figures/borough-figures';
import { Where } from '../postcodes/place-finder';
import { BeddedKind, Sector } from './setting';

/** Beds kept for each child expected, so that there is usually one of the sort wanted. */
const ROOM = 1.5;
const SPARE = 4;

/** The share of "other residential settings" that is family centres; the rest are not Ofsted's. */
const FAMILY_CENTRES = 0.5;
const SECURE = 0.03;

/** How many beds of each kind a borough needs to be able to call on. */
export const bedsWanted = ({ mix }: BoroughFigures): Readonly<Record<BeddedKind, number>> => {
  const beds = (children: number, spare = SPARE): number => Math.ceil(children * ROOM + spare);
  const of = (group: string): number => mix.group[group] ?? 0;
  return {
    home: beds(of('homes')),
    secure: beds(of('homes') * SECURE, 1),
    supported: beds(of('supported')),
    school: beds(of('residential-schools'), 2),
    'family-centre': beds(of('other-residential') * FAMILY_CENTRES, 2),
  };
};

/** `borough` is the borough's own, `another` one that another borough runs. */
export type Runner = 'borough' | 'another' | Exclude<Sector, 'local authority'>;

/** Who runs the beds London boroughs use. Judged from the DfE's London totals by provider, March 2025. */
export const RUNNERS: Readonly<Record<BeddedKind, Readonly<Record<Runner, number>>>> = {
  home: { borough: 0.13, another: 0.03, private: 0.78, voluntary: 0.06 },
  secure: { borough: 0, another: 0.7, private: 0.3, voluntary: 0 },
  supported: { borough: 0.1, another: 0.01, private: 0.75, voluntary: 0.14 },
  school: { borough: 0, another: 0.2, private: 0.55, voluntary: 0.25 },
  'family-centre': { borough: 0.1, another: 0.1, private: 0.5, voluntary: 0.3 },
};

/** Where they are. Judged from the DfE's London distances: homes are far away more often than not. */
export const WHERE_BEDS_ARE: Readonly<Record<BeddedKind, Readonly<Record<Where, number>>>> = {
  home: { in: 0.13, near: 0.36, far: 0.51 },
  secure: { in: 0, near: 0.05, far: 0.95 },
  supported: { in: 0.38, near: 0.47, far: 0.15 },
  school: { in: 0, near: 0.2, far: 0.8 },
  'family-centre': { in: 0.15, near: 0.6, far: 0.25 },
};
