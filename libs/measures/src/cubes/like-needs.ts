import { codeOf, Ways } from './broken-down';
import { CARE_NEED_CODES, CARE_NEEDS, CareNeed } from './care-needs';

/** Why children are looked after and how old they are, as far as both say what sort of home is wanted. */
export const LIKE_WAYS = {
  need: {
    abuse: CARE_NEEDS.abuse.label,
    disability: CARE_NEEDS.disability.label,
    behaviour: CARE_NEEDS.behaviour.label,
    family: CARE_NEEDS.family.label,
  },
  age: { 'under-13': 'Under 13', '13-15': '13 to 15', '16-over': '16 and over' },
} as const satisfies Ways;

export type LikeNeed = CareNeed;
export type LikeAge = keyof typeof LIKE_WAYS.age;

/** Children in children’s homes whose group of needs and age band are the same: one more home could be for them. */
export interface Like {
  readonly need: LikeNeed;
  readonly age: LikeAge;
}

export const LIKE_NEEDS = CARE_NEED_CODES;
export const LIKE_AGES = Object.keys(LIKE_WAYS.age) as LikeAge[];

/** Every combination there is. */
export const LIKES: readonly Like[] = LIKE_NEEDS.flatMap((need) => LIKE_AGES.map((age) => ({ need, age })));

/** The category of a release that counts them: `like|abuse|13-15`. */
export const likeCode = ({ need, age }: Like): string => codeOf('like', codeOf(need, age));

/** “Abuse or neglect, 13 to 15”. */
export const likeLabel = ({ need, age }: Like): string =>
  `${LIKE_WAYS.need[need]}, ${LIKE_WAYS.age[age].toLowerCase()}`;

/** Those in other settings: by need and by age, and never by both. */
export const ELSEWHERE = { need: 'elsewhere-need', age: 'elsewhere-age' } as const;
