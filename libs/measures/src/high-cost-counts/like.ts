import { ageOn, Day } from '@lib/kernel/day';
import { Like, LikeAge, LikeNeed } from '../cubes/like-needs';
import { CountedPlacement } from './counted-placement';

/** With which others a placement is alike on a day. */
export const likeOf = ({ placement }: Pick<CountedPlacement, 'placement'>, on: Day): Like => ({
  need: NEEDS[placement.need] ?? 'family',
  age: ageBand(ageOn(placement.birthMonth, on)),
});

const ageBand = (age: number): LikeAge => (age < 13 ? 'under-13' : age < 16 ? '13-15' : '16-over');

/** Categories of need as the returns have them; all others are about the family. */
const NEEDS: Readonly<Partial<Record<string, LikeNeed>>> = { N1: 'abuse', N2: 'disability', N6: 'behaviour' };
